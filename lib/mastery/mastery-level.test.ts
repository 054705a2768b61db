import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeyPointEvidence, LEVEL_THRESHOLDS, MASTERY_LEVELS, masteryLevel } from './mastery-level'

const evidence = (changed: Partial<KeyPointEvidence> = {}): KeyPointEvidence => ({
  ...{ mastery: 0.95, provenDays: 30, isSeen: true },
  ...changed,
})
const rank = (point: KeyPointEvidence) => MASTERY_LEVELS.indexOf(masteryLevel(point))
const runs = { numRuns: 1000, seed: 31 }

describe('masteryLevel', () => {
  it('is new until a card has been answered, whatever the model says', () => {
    expect(masteryLevel(evidence({ isSeen: false }))).toBe('new')
  })

  it('needs proof, not only a model that is sure', () => {
    expect(masteryLevel(evidence({ provenDays: 0 }))).toBe('learning')
    expect(masteryLevel(evidence({ provenDays: 1 }))).toBe('familiar')
    expect(masteryLevel(evidence({ provenDays: 7 }))).toBe('proficient')
    expect(masteryLevel(evidence({ provenDays: 21 }))).toBe('mastered')
  })

  it('goes down as recall fades, however long it was once kept', () => {
    expect(masteryLevel(evidence({ mastery: 0.84 }))).toBe('proficient')
    expect(masteryLevel(evidence({ mastery: 0.69 }))).toBe('familiar')
    expect(masteryLevel(evidence({ mastery: 0.39 }))).toBe('learning')
  })

  it.each(Object.entries(LEVEL_THRESHOLDS))('begins %s at its thresholds', (level, threshold) => {
    expect(masteryLevel({ ...threshold, isSeen: true })).toBe(level)
    expect(masteryLevel({ ...threshold, mastery: threshold.mastery - 1e-9, isSeen: true })).not.toBe(level)
    expect(masteryLevel({ ...threshold, provenDays: threshold.provenDays - 1, isSeen: true })).not.toBe(level)
  })

  it('never falls with more recall or longer proof', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true })
    const days = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(probability, probability, days, days, (a, b, c, d) => {
        const low = evidence({ mastery: Math.min(a, b), provenDays: Math.min(c, d) })
        const high = evidence({ mastery: Math.max(a, b), provenDays: Math.max(c, d) })
        expect(rank(high)).toBeGreaterThanOrEqual(rank(low))
      }),
      runs,
    )
  })
})
