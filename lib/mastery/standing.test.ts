import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardState, NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import { GRADES } from '@/lib/scheduling/grade'
import { createScheduler } from '@/lib/scheduling/scheduler'
import { DEFAULT_SCHEDULER_CONFIG } from '@/lib/scheduling/scheduler-config'
import { type StudyDay, studyDayOf } from '@/lib/scheduling/study-day'
import type { CardId } from '@/lib/shared/ids'
import { DAY } from '@/lib/shared/instant'
import { CASES } from '@/lib/testing/property'
import { type HeldCard, type HeldKeyPoint, isDue, keyPointStanding, standingOf } from './standing'

const TODAY = 20_514 as StudyDay
const held = (state: Partial<CardState>, retrievability = 0): HeldCard => ({
  state: { ...NEW_CARD_STATE, ...state },
  retrievability,
})
const due = (inDays: number) => held({ phase: 'review', dueDay: (TODAY + inDays) as StudyDay }, 0.8)

const point = (...cards: HeldCard[]): HeldKeyPoint => ({ level: 'core', cards })

describe(isDue, () => {
  it('holds from the start of the day', () => {
    expect([due(-3), due(0), due(1)].map(({ state }) => isDue(state, TODAY))).toEqual([true, true, false])
  })

  it('holds for cards being learnt, and never for new ones', () => {
    expect(isDue({ ...NEW_CARD_STATE, phase: 'learning', dueDay: TODAY }, TODAY)).toBe(true)
    expect(isDue({ ...NEW_CARD_STATE, phase: 'review' }, TODAY)).toBe(false)
    expect(isDue({ ...NEW_CARD_STATE, dueDay: TODAY }, TODAY)).toBe(false)
  })
})

describe(keyPointStanding, () => {
  it('takes the longest proof of its cards, and the mean of their recall', () => {
    const cards = [held({ phase: 'review', provenDays: 12 }, 0.9), held({ phase: 'review', provenDays: 3 }, 0.8)]
    expect(keyPointStanding(cards)).toEqual({
      ...{ mastery: expect.closeTo(0.85), provenDays: 12, isSeen: true, masteryLevel: 'proficient' },
    })
  })

  it('is new while no card was answered', () => {
    expect(keyPointStanding([held({})])).toMatchObject({ isSeen: false, masteryLevel: 'new' })
  })
})

describe(standingOf, () => {
  it('counts key points, seen ones, cards and due cards', () => {
    const standing = standingOf([point(due(0), held({})), point(due(5), due(-1)), point(held({}))], TODAY)
    expect(standing).toMatchObject({ keyPoints: 3, seen: 2, cards: 5, due: 2 })
  })

  it('is the mean over key points, not over cards, unseen ones as 0', () => {
    expect(standingOf([point(due(3)), point(held({}), held({}), held({}), held({}))], TODAY).mastery).toBeCloseTo(0.4)
  })

  it('lets core key points weigh double', () => {
    const deeper = { level: 'deeper', cards: [held({})] } as const
    expect(standingOf([point(due(3)), deeper], TODAY).mastery).toBeCloseTo((2 * 0.8) / 3)
  })

  it('says how many key points are on each level', () => {
    const proven = (provenDays: number) => point(held({ phase: 'review', provenDays }, 0.95))
    expect(standingOf([proven(30), proven(8), proven(9), point(held({}))], TODAY).levels).toEqual({
      ...{ new: 1, learning: 0, familiar: 0, proficient: 2, mastered: 1 },
    })
  })

  it('is nothing of nothing', () => {
    expect(standingOf([], TODAY)).toMatchObject({ keyPoints: 0, seen: 0, cards: 0, due: 0, mastery: 0 })
  })

  const scheduler = createScheduler({ ...DEFAULT_SCHEDULER_CONFIG, fuzz: false })
  const answers = fc.array(fc.record({ grade: fc.constantFrom(...GRADES), days: fc.integer({ min: 1, max: 40 }) }), {
    maxLength: 6,
  })

  it('does not fall on the day of a better last grade in an otherwise equal history', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(0, 1, 2), fc.nat(30), (history, worse, later) => {
        const asked = { timeZone: 'UTC', cardId: 'bloom-1-a' as CardId }
        let at = Date.parse('2026-03-02T12:00:00Z')
        let state: CardState = NEW_CARD_STATE
        for (const { grade, days } of history) {
          state = scheduler.answer(state, { ...asked, grade, at })
          at += days * DAY
        }
        const day = (studyDayOf(at, { timeZone: 'UTC', rolloverHour: 4 }) + later) as StudyDay
        const masteryAfter = (place: number) => {
          const after = scheduler.answer(state, { ...asked, grade: GRADES[place] ?? 'easy', at })
          return standingOf([point({ state: after, retrievability: scheduler.retrievabilityOn(after, day) })], day)
            .mastery
        }
        const [low, high] = [masteryAfter(worse), masteryAfter(worse + 1)]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(high).toBeGreaterThanOrEqual(low - 1e-9)
      }),
      CASES,
    )
  })
})
