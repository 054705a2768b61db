import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { editDistance } from './edit-distance'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '早'), maxLength: 10 })

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['token', 'tokens', 1],
    ['token', 'toke', 1],
    ['token', 'taken', 1],
    ['token', 'tokne', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['早停', '停早', 1],
    ['𝒜b', 'b', 1],
  ])('from %s to %s it is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is nought for the same text only, and the same both ways', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
      }),
      CASES,
    )
  })

  it('is between the difference of the lengths and the longer length', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
      CASES,
    )
  })

  it('is one for one slip', () => {
    fc.assert(
      fc.property(letters, fc.nat(9), (text, at) => {
        const place = at % (text.length + 1)
        expect(editDistance(text, `${text.slice(0, place)}x${text.slice(place)}`)).toBe(1)
      }),
      CASES,
    )
  })
})
