import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS, type Level } from '@/lib/content/resource'
import { keyPointMastery, masteryOf } from './mastery'

const probability = fc.double({ min: 0, max: 1, noNaN: true })
const runs = { numRuns: 1000, seed: 20 }

describe('keyPointMastery', () => {
  it('is the mean recall of its cards, unseen ones as 0', () => {
    expect(keyPointMastery([{ retrievability: 0.9 }, { retrievability: 0 }])).toBeCloseTo(0.45)
    expect(keyPointMastery([])).toBe(0)
  })

  it('stays within 0 and 1, and no card held better lowers it', () => {
    fc.assert(
      fc.property(
        fc.array(probability, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        probability,
        (recalls, at, better) => {
          const cards = recalls.map(retrievability => ({ retrievability }))
          const index = at % cards.length
          const raised = cards.map((card, i) =>
            i === index ? { retrievability: Math.max(card.retrievability, better) } : card,
          )
          const before = keyPointMastery(cards)
          expect(before).toBeGreaterThanOrEqual(0)
          expect(before).toBeLessThanOrEqual(1 + 1e-12)
          expect(keyPointMastery(raised)).toBeGreaterThanOrEqual(before - 1e-12)
        },
      ),
      runs,
    )
  })
})

describe('masteryOf', () => {
  const point = (mastery: number, level: Level = 'core') => ({ mastery, level })

  it('does not depend on the order of the key points, and stays within 0 and 1', () => {
    const points = fc.array(fc.record({ mastery: probability, level: fc.constantFrom(...LEVELS) }), { maxLength: 12 })
    fc.assert(
      fc.property(points, list => {
        const mastery = masteryOf(list)
        expect(masteryOf([...list].reverse())).toBeCloseTo(mastery, 10)
        expect(mastery).toBeGreaterThanOrEqual(0)
        expect(mastery).toBeLessThanOrEqual(1 + 1e-12)
      }),
      runs,
    )
  })

  it('counts essential and core key points double', () => {
    expect(masteryOf([point(1), point(0, 'deeper')])).toBeCloseTo(2 / 3)
    expect(masteryOf([point(1, 'essential'), point(0)])).toBeCloseTo(1 / 2)
  })

  it('is 0 for a topic without key points', () => {
    expect(masteryOf([])).toBe(0)
  })
})
