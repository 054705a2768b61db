import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudyDay } from '@/lib/scheduling/study-day'
import { daysToIntroduce, newCardPace } from './pace'

const day = (number: number) => number as StudyDay
const TODAY = day(20_000)

describe('newCardPace', () => {
  const paceOf = (daysAgo: readonly number[], started: number | null, newPerDay = 20) =>
    newCardPace(
      daysAgo.map(ago => day(TODAY - ago)),
      { today: TODAY, firstDay: started === null ? null : day(TODAY - started), newPerDay },
    )

  it('is the limit before there are three whole days to look back on', () => {
    expect(paceOf([], null)).toBe(20)
    expect(paceOf([0, 1, 2], 2, 15)).toBe(15)
  })

  it('is the mean over the days since the start, days without study among them', () => {
    expect(paceOf([1, 1, 1, 3, 3, 3], 3)).toBe(2)
  })

  it('looks back seven days and leaves today, which is not over, out', () => {
    expect(paceOf([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 400)).toBe(1)
  })

  it('is nothing for who has stopped taking new cards', () => {
    expect(paceOf([], 30)).toBe(0)
  })
})

describe('daysToIntroduce', () => {
  it('counts the last day that is not full', () => {
    expect(daysToIntroduce(41, 20)).toBe(3)
    expect(daysToIntroduce(40, 20)).toBe(2)
  })

  it('is none when all are known, and never without a pace', () => {
    expect(daysToIntroduce(0, 0)).toBe(0)
    expect(daysToIntroduce(1, 0)).toBeNull()
  })

  it('is enough days and not a day more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 300 }), (cards, perDay) => {
        const days = daysToIntroduce(cards, perDay) ?? 0
        expect(days * perDay).toBeGreaterThanOrEqual(cards)
        expect((days - 1) * perDay).toBeLessThan(cards)
      }),
      { numRuns: 1000, seed: 7 },
    )
  })
})
