import { describe, expect, it } from 'vitest'
import { isUnitTail } from './unit-tail'

describe('isUnitTail', () => {
  it.each([
    '',
    'tokens',
    'token',
    'params',
    '个参数',
    '词元',
    'gb',
    'gib',
    'tflops',
    'gpu hours',
    'tokens per second',
    '天',
  ])('knows %s', tail => {
    expect(isUnitTail(tail, [])).toBe(true)
  })

  it.each(['bananas', 'tokensx', 'token5', '5', 'and', 'quadrillion', '香蕉', 'gb 5'])('does not know %s', tail => {
    expect(isUnitTail(tail, [])).toBe(false)
  })

  it('knows the units it is given, whatever their case and width', () => {
    expect(isUnitTail('bleu', ['BLEU'])).toBe(true)
    expect(isUnitTail('bleu points', ['ＢＬＥＵ  points'])).toBe(true)
  })

  it('does not take the start of a word for a unit', () => {
    expect(isUnitTail('steps', ['s'])).toBe(true)
    expect(isUnitTail('stokens', ['s'])).toBe(false)
    expect(isUnitTail('points', ['point'])).toBe(true)
  })

  it('ignores a unit that is empty', () => {
    expect(isUnitTail('bananas', ['', ' '])).toBe(false)
  })
})
