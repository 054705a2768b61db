import { describe, expect, it } from 'vitest'
import { GRADES, gradeFromNumber, gradeNumber } from './grade'

describe('gradeNumber', () => {
  it('counts from again to easy as FSRS does', () => {
    expect(GRADES.map(gradeNumber)).toEqual([1, 2, 3, 4])
  })
})

describe('gradeFromNumber', () => {
  it('undoes gradeNumber', () => {
    for (const grade of GRADES) expect(gradeFromNumber(gradeNumber(grade))).toBe(grade)
  })

  it('refuses other numbers', () => {
    for (const number of [0, 5, -1, 1.5, Number.NaN]) expect(() => gradeFromNumber(number)).toThrow(RangeError)
  })
})
