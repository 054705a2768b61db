import { describe, expect, it } from 'vitest'
import type { Tolerance } from '@/lib/content/card'
import { checkNumber } from './check-number'

type Fields = { value: number; tolerance?: Tolerance; units?: string[]; mistakes?: Record<string, number> }

function check(text: string, { value, tolerance = { relative: 0.01 }, units = [], mistakes = {} }: Fields) {
  const answer = { value, tolerance, unit: null, unitNames: units, shown: '' }
  const whys = Object.entries(mistakes).map(([why, mistaken]) => ({ value: mistaken, why }))
  const { correct, why, near } = checkNumber({ answer, mistakes: whys }, text)
  return correct ? 'correct' : (near ?? why[0] ?? 'wrong')
}

describe('checkNumber', () => {
  it('takes an answer within a share of the value', () => {
    const asked = { value: 569e9, tolerance: { relative: 0.01 } }
    expect(check('569B', asked)).toBe('correct')
    expect(check('574.6B', asked)).toBe('correct')
    expect(check('574.8B', asked)).toBe('close')
  })

  it('takes an answer within an amount', () => {
    const asked = { value: 10, tolerance: { absolute: 0.5 } }
    expect(check('10.5', asked)).toBe('correct')
    expect(check('9.5', asked)).toBe('correct')
    expect(check('10.6', asked)).toBe('close')
    expect(check('11.5', asked)).toBe('close')
    expect(check('11.6', asked)).toBe('wrong')
  })

  it('takes nothing else where the answer is exact, but for how doubles add up', () => {
    const asked = { value: 0.1 + 0.2, tolerance: { absolute: 0 } }
    expect(check('0.3', asked)).toBe('correct')
    expect(check('0.3001', asked)).toBe('wrong')
    expect(check('0', { value: 0, tolerance: { absolute: 0 } })).toBe('correct')
  })

  it('says when the number is a power of ten off', () => {
    const asked = { value: 569e9, units: ['tokens'] }
    for (const text of ['569', '569M', '5.69B', '569T', '570 million tokens'])
      expect(check(text, asked)).toBe('unit-scale')
    expect(check('-569B', asked)).toBe('wrong')
    expect(check('0', asked)).toBe('wrong')
    expect(check('700B', asked)).toBe('wrong')
  })

  it('gives the reason of the mistake that was made, before anything else', () => {
    const asked = { value: 100, tolerance: { relative: 0.1 }, mistakes: { 'an order off': 1000, close: 120 } }
    expect(check('1000', asked)).toBe('an order off')
    expect(check('120', asked)).toBe('close')
    expect(check('109', asked)).toBe('correct')
  })

  it('gives the reason of the mistake that is nearest', () => {
    const asked = { value: 50, tolerance: { relative: 0.1 }, mistakes: { far: 100, near: 108 } }
    expect(check('106', asked)).toBe('near')
  })

  it('asks again for what is no number', () => {
    expect(check('many', { value: 5 })).toBe('unreadable')
    expect(check('', { value: 5 })).toBe('unreadable')
  })

  it('reads 25% and 25 alike where the unit is a percent sign', () => {
    for (const unit of ['%', 'percent', '个百分点', '% of tokens']) {
      const asked = { value: 25, units: [unit] }
      expect(check('25%', asked)).toBe('correct')
      expect(check('25', asked)).toBe('correct')
      expect(check('0.25', asked)).toBe('unit-scale')
    }
  })

  it('reads 25% as a quarter where a share is asked for', () => {
    expect(check('25%', { value: 0.25 })).toBe('correct')
    expect(check('0.25', { value: 0.25 })).toBe('correct')
    expect(check('1%', { value: 1 })).toBe('unit-scale')
    expect(check('100%', { value: 1 })).toBe('correct')
  })

  it('reads a percentage either way where no unit says which', () => {
    expect(check('125%', { value: 1.25 })).toBe('correct')
    expect(check('25%', { value: 25 })).toBe('correct')
  })

  it('does not take a percentage for a count', () => {
    expect(check('25%', { value: 25, units: ['tokens', '词元'] })).toBe('unit-scale')
  })

  it('reads 50 and 50 billion alike where the unit is a billion', () => {
    const asked = { value: 50, units: ['billion parameters', '十亿参数'] }
    for (const text of ['50', '50 billion', '50B', '50 billion parameters', '500亿', '50十亿参数', '50e9'])
      expect(check(text, asked)).toBe('correct')
    expect(check('50M', asked)).toBe('unit-scale')
  })

  it('does not take the right number of another unit', () => {
    expect(check('80 GB', { value: 80, units: ['GB'] })).toBe('correct')
    expect(check('80 MB', { value: 80, units: ['GB'] })).toBe('unit-scale')
    expect(check('53小时', { value: 53, units: ['days', '天'] })).toBe('unit-scale')
    expect(check('53 days', { value: 53, units: ['days', '天'] })).toBe('correct')
  })
})
