import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/shared/ids'
import { DAY, type Instant, MINUTE } from '@/lib/shared/instant'
import { type CardState, NEW_CARD_STATE } from './card-state'
import { GRADES, type Grade } from './grade'
import { createScheduler, type Scheduler } from './scheduler'
import { DEFAULT_SCHEDULER_CONFIG, type SchedulerConfig } from './scheduler-config'
import { addDays, type StudyDay, startOfStudyDay } from './study-day'

const cardId = 'attention-1' as CardId
const at = (iso: string): Instant => Date.parse(iso)
const dayOf = (date: string) => (Date.parse(`${date}T00:00:00Z`) / DAY) as StudyDay
const without = (part: Partial<SchedulerConfig>) =>
  createScheduler({ ...DEFAULT_SCHEDULER_CONFIG, fuzz: false, ...part })
const exact = without({})

/** Answers in one zone, each at its time. */
function answerAll(scheduler: Scheduler, timeZone: string, answers: readonly (readonly [string, Grade])[]): CardState {
  return answers.reduce<CardState>(
    (state, [iso, grade]) => scheduler.answer(state, { grade, at: at(iso), timeZone, cardId }),
    NEW_CARD_STATE,
  )
}

describe('answer', () => {
  it('puts a new card answered good on its second step', () => {
    const now = at('2026-03-01T20:00:00+08:00')
    expect(exact.answer(NEW_CARD_STATE, { grade: 'good', at: now, timeZone: 'Asia/Shanghai', cardId })).toEqual({
      phase: 'learning',
      version: 0,
      stability: 2.3065,
      difficulty: 2.11810397,
      step: 1,
      reps: 1,
      lapses: 0,
      scheduledDays: 0,
      dueAt: now + 10 * MINUTE,
      dueDay: dayOf('2026-03-01'),
      lastAnsweredAt: now,
      lastStudyDay: dayOf('2026-03-01'),
      lastGrade: 'good',
      introducedOn: dayOf('2026-03-01'),
      provenDays: 0,
    } satisfies CardState)
  })

  it('graduates it to a day, from the start of which it is due', () => {
    const state = answerAll(exact, 'Asia/Shanghai', [
      ['2026-03-01T20:00:00+08:00', 'good'],
      ['2026-03-01T20:10:00+08:00', 'good'],
    ])
    expect(state).toMatchObject({ phase: 'review', step: 0, scheduledDays: 2, dueAt: null })
    expect(state.dueDay).toBe(dayOf('2026-03-03'))
  })

  it('counts a lapse and relearns when a card in review is forgotten, and keeps the day it was introduced on', () => {
    const state = answerAll(exact, 'UTC', [
      ['2026-03-01T12:00:00Z', 'easy'],
      ['2026-03-09T12:00:00Z', 'again'],
    ])
    expect(state).toMatchObject({ phase: 'relearning', step: 0, lapses: 1, reps: 2, lastGrade: 'again' })
    expect(state.dueAt).toBe(at('2026-03-09T12:10:00Z'))
    expect(state.introducedOn).toBe(dayOf('2026-03-01'))
    expect(state.lastStudyDay).toBe(dayOf('2026-03-09'))
  })

  it('keeps the longest gap a right answer was given over, and starts again after a wrong one', () => {
    const proven = (...answers: [string, Grade][]) => answerAll(exact, 'UTC', answers).provenDays
    expect(proven(['2026-03-01T12:00:00Z', 'good'], ['2026-03-01T23:50:00Z', 'good'])).toBe(0)
    expect(
      proven(['2026-03-01T12:00:00Z', 'easy'], ['2026-03-09T12:00:00Z', 'hard'], ['2026-03-12T12:00:00Z', 'good']),
    ).toBe(8)
    expect(
      proven(['2026-03-01T12:00:00Z', 'easy'], ['2026-03-09T12:00:00Z', 'again'], ['2026-03-11T12:00:00Z', 'good']),
    ).toBe(2)
  })

  it('leaves the version to the review log', () => {
    const before = { ...NEW_CARD_STATE, version: 7 }
    expect(exact.answer(before, { grade: 'hard', at: 0, timeZone: 'UTC', cardId }).version).toBe(7)
  })

  it('takes a ten-minute step across midnight UTC as the same day', () => {
    // Told real times, ts-fsrs would count a day here and make it 7.3.
    const state = answerAll(exact, 'America/New_York', [
      ['2026-03-01T18:55:00-05:00', 'good'],
      ['2026-03-01T19:05:00-05:00', 'good'],
    ])
    expect(state.stability).toBeCloseTo(2.3065, 1)
    expect(state.dueDay).toBe(dayOf('2026-03-03'))
  })

  it('takes a ten-minute step across the rollover hour as a day, and the step as due on the day it ends', () => {
    const first = answerAll(exact, 'Asia/Shanghai', [['2026-03-02T03:55:00+08:00', 'good']])
    expect([first.lastStudyDay, first.dueDay]).toEqual([dayOf('2026-03-01'), dayOf('2026-03-02')])
    const second = exact.answer(first, {
      grade: 'good',
      at: at('2026-03-02T04:05:00+08:00'),
      timeZone: 'Asia/Shanghai',
      cardId,
    })
    expect(second.stability).toBeCloseTo(7.3153, 4)
  })

  it('counts days by the calendar over a change to summer time', () => {
    const review = (second: string) =>
      answerAll(exact, 'America/New_York', [
        ['2026-03-07T09:00:00-05:00', 'easy'],
        [second, 'good'],
      ])
    // The night has 23 hours; 22 h 30 min after the first answer it is a day later all the same.
    expect(review('2026-03-08T08:30:00-04:00').stability).toBe(review('2026-03-08T23:00:00-04:00').stability)
    expect(review('2026-03-08T08:30:00-04:00').lastStudyDay).toBe(dayOf('2026-03-08'))
    expect(review('2026-03-08T03:30:00-04:00').lastStudyDay).toBe(dayOf('2026-03-07'))
  })

  it('follows the learner to another zone', () => {
    const home = answerAll(exact, 'Asia/Shanghai', [['2026-03-01T20:00:00+08:00', 'easy']])
    const away = exact.answer(home, {
      grade: 'good',
      at: at('2026-03-09T20:00:00-05:00'),
      timeZone: 'America/New_York',
      cardId,
    })
    expect(away.lastStudyDay).toBe(dayOf('2026-03-09'))
    const stayed = exact.answer(home, {
      grade: 'good',
      at: at('2026-03-09T20:00:00+08:00'),
      timeZone: 'Asia/Shanghai',
      cardId,
    })
    expect(away.stability).toBe(stayed.stability)
  })

  it('does not go back a day when the zone change does', () => {
    const home = answerAll(exact, 'Asia/Shanghai', [['2026-03-02T08:00:00+08:00', 'good']])
    const away = exact.answer(home, {
      grade: 'good',
      at: at('2026-03-02T08:10:00+08:00'),
      timeZone: 'America/New_York',
      cardId,
    })
    expect(away.lastStudyDay).toBe(dayOf('2026-03-02'))
    expect(away.dueDay).toBe(dayOf('2026-03-04'))
  })

  it('takes a time before the last answer as that of the last answer', () => {
    const state = answerAll(exact, 'UTC', [['2026-03-09T12:00:00Z', 'good']])
    const asking = { grade: 'good', timeZone: 'UTC', cardId } as const
    const earlier = exact.answer(state, { ...asking, at: at('2026-03-01T12:00:00Z') })
    expect(earlier).toEqual(exact.answer(state, { ...asking, at: at('2026-03-09T12:00:00Z') }))
    expect(earlier.lastAnsweredAt).toBe(at('2026-03-09T12:00:00Z'))
  })

  it('spreads intervals by card and repetition alone, so undo and the same grade give the same day', () => {
    const fuzzy = createScheduler(DEFAULT_SCHEDULER_CONFIG)
    const state: CardState = {
      ...answerAll(exact, 'UTC', [['2026-03-01T12:00:00Z', 'easy']]),
      stability: 40,
    }
    const due = (id: string, iso: string) =>
      fuzzy.answer(state, { grade: 'good', at: at(iso), timeZone: 'UTC', cardId: id as CardId }).dueDay
    expect(due('a', '2026-04-10T09:00:00Z')).toBe(due('a', '2026-04-10T21:30:00Z'))
    const days = new Set(Array.from({ length: 50 }, (_, i) => due(`card-${i}`, '2026-04-10T09:00:00Z')))
    expect(days.size).toBeGreaterThan(5)
  })

  it('counts days from 1970 as from any other time', () => {
    const from = (date: string) => {
      const start = at(`${date}T12:00:00Z`)
      const first = exact.answer(NEW_CARD_STATE, { grade: 'easy', at: start, timeZone: 'UTC', cardId })
      return exact.answer(first, { grade: 'good', at: start + 8 * DAY, timeZone: 'UTC', cardId }).stability
    }
    expect(from('1970-01-01')).toBe(from('2026-01-01'))
  })

  it('keeps a card in its steps when the steps have become fewer', () => {
    const atSecondStep = answerAll(exact, 'UTC', [['2026-03-01T12:00:00Z', 'good']])
    const oneStep = without({ learningSteps: [5] })
    const asking = { at: at('2026-03-01T12:10:00Z'), timeZone: 'UTC', cardId }
    expect(oneStep.preview(atSecondStep, asking)).toEqual({
      again: { in: 'minutes', minutes: 5 },
      hard: { in: 'minutes', minutes: 8 },
      good: { in: 'days', days: 2 },
      easy: { in: 'days', days: expect.any(Number) },
    })
  })

  it('takes a card left in its steps out of them when there are none any more', () => {
    const learning = answerAll(exact, 'UTC', [['2026-03-01T12:00:00Z', 'again']])
    const noSteps = without({ learningSteps: [], relearningSteps: [] })
    const state = noSteps.answer(learning, { grade: 'again', at: at('2026-03-01T12:01:00Z'), timeZone: 'UTC', cardId })
    expect(state).toMatchObject({ phase: 'review', dueDay: dayOf('2026-03-02'), dueAt: null })
  })
})

describe('preview', () => {
  it('tells minutes for steps and days for intervals', () => {
    expect(exact.preview(NEW_CARD_STATE, { at: at('2026-03-01T12:00:00Z'), timeZone: 'UTC', cardId })).toEqual({
      again: { in: 'minutes', minutes: 1 },
      hard: { in: 'minutes', minutes: 6 },
      good: { in: 'minutes', minutes: 10 },
      easy: { in: 'days', days: 8 },
    })
  })
})

describe('retrievability', () => {
  const learnt = answerAll(exact, 'Asia/Shanghai', [['2026-03-01T20:00:00+08:00', 'easy']])
  const recall = (state: CardState, iso: string) =>
    exact.retrievability(state, { at: at(iso), timeZone: 'Asia/Shanghai' })

  it('is 0 for a new card', () => {
    expect(recall(NEW_CARD_STATE, '2026-03-01T20:00:00+08:00')).toBe(0)
    expect(exact.retrievabilityOn(NEW_CARD_STATE, dayOf('2026-03-01'))).toBe(0)
  })

  it('is 1 to the end of the study day, whatever the phase, and falls when the next one starts', () => {
    const learning = answerAll(exact, 'Asia/Shanghai', [['2026-03-01T20:00:00+08:00', 'again']])
    for (const state of [learnt, learning]) {
      expect(recall(state, '2026-03-02T03:59:59+08:00')).toBe(1)
      expect(recall(state, '2026-03-02T04:00:00+08:00')).toBeLessThan(1)
    }
  })

  it('is 1 at a time before the last answer', () => {
    expect(recall(learnt, '2026-02-01T20:00:00+08:00')).toBe(1)
  })

  it('is that of the study day the moment is in', () => {
    const day = addDays(dayOf('2026-03-01'), 8)
    const start = startOfStudyDay(day, { timeZone: 'Asia/Shanghai', rolloverHour: 4 })
    expect(exact.retrievability(learnt, { at: start, timeZone: 'Asia/Shanghai' })).toBe(
      exact.retrievabilityOn(learnt, day),
    )
  })
})

describe('createScheduler', () => {
  it('refuses weights of another model', () => {
    expect(() => without({ weights: DEFAULT_SCHEDULER_CONFIG.weights.slice(0, 19) })).toThrow(RangeError)
  })

  it('does as its config says', () => {
    const asking = { at: at('2026-03-01T12:00:00Z'), timeZone: 'UTC', cardId }
    const easy = (part: Partial<SchedulerConfig>) => without(part).preview(NEW_CARD_STATE, asking).easy
    expect(easy({ desiredRetention: 0.8 })).toEqual({ in: 'days', days: 28 })
    expect(easy({ desiredRetention: 0.97 })).toEqual({ in: 'days', days: 2 })
    expect(easy({ maximumIntervalDays: 5 })).toEqual({ in: 'days', days: 5 })
    const early = without({ rolloverHour: 13 }).answer(NEW_CARD_STATE, { ...asking, grade: 'good' })
    expect(early.lastStudyDay).toBe(dayOf('2026-02-28'))
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(exact)).toBe(true)
    for (const grade of GRADES) exact.answer(NEW_CARD_STATE, { grade, at: 0, timeZone: 'UTC', cardId })
    expect(NEW_CARD_STATE.reps).toBe(0)
  })
})
