import { describe, expect, it } from 'vitest'
import { aText } from '@/lib/testing/bodies'
import { unitNames } from './unit-names'

describe('unitNames', () => {
  it('gives the names in both languages, each once and without marks', () => {
    expect(unitNames(aText('**tokens**', '词元'))).toEqual(['tokens', '词元'])
    expect(unitNames(aText('GB'))).toEqual(['GB'])
  })

  it('gives none where there is no unit', () => {
    expect(unitNames(undefined)).toEqual([])
  })
})
