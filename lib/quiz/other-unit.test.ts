import { describe, expect, it } from 'vitest'
import { isOtherUnit } from './other-unit'

describe('isOtherUnit', () => {
  it.each([
    ['mb', 'GB'],
    ['bytes', 'GB'],
    ['bits', 'bytes'],
    ['hours', 'days'],
    ['小时', 'days'],
    ['s', 'minutes'],
    ['个月', 'years'],
    ['tflops', 'FLOPs'],
    ['flops', 'PFLOP'],
  ])('tells %s from %s', (unit, name) => {
    expect(isOtherUnit(unit, [name])).toBe(true)
  })

  it.each([
    ['gb', 'GB'],
    ['gib', 'GB'],
    ['hour', 'hours'],
    ['天', 'days'],
    ['hours per day', '小时'],
    ['flop', 'FLOPs'],
    ['', 'GB'],
    ['tokens', 'GB'],
    ['gb', 'tokens'],
    ['steps', 's'],
  ])('has nothing against %s for %s', (unit, name) => {
    expect(isOtherUnit(unit, [name])).toBe(false)
  })

  it('is content with any of the names, and where there is none', () => {
    expect(isOtherUnit('hours', ['小时', 'hours'])).toBe(false)
    expect(isOtherUnit('hours', [])).toBe(false)
  })
})
