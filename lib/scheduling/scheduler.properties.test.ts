import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/shared/ids'
import { DAY, MINUTE } from '@/lib/shared/instant'
import { type CardState, NEW_CARD_STATE } from './card-state'
import { GRADES } from './grade'
import { createScheduler, type NextDue, type Scheduler } from './scheduler'
import { DEFAULT_SCHEDULER_CONFIG, type SchedulerConfig } from './scheduler-config'

const runs = { numRuns: 1000, seed: 32 }

const steps = fc
  .array(fc.integer({ min: 1, max: 1439 }), { maxLength: 3 })
  .map(minutes => minutes.sort((a, b) => a - b))
const configs: fc.Arbitrary<SchedulerConfig> = fc.record({
  fsrsVersion: fc.constant(DEFAULT_SCHEDULER_CONFIG.fsrsVersion),
  weights: fc.constant(DEFAULT_SCHEDULER_CONFIG.weights),
  desiredRetention: fc.constantFrom(0.7, 0.8, 0.9, 0.97),
  learningSteps: fc.oneof(fc.constant([1, 10]), steps),
  relearningSteps: fc.oneof(fc.constant([10]), steps),
  maximumIntervalDays: fc.constantFrom(1, 30, 365, 36_500),
  fuzz: fc.boolean(),
  rolloverHour: fc.integer({ min: 0, max: 23 }),
})
// Minutes, days and years, and now and then a clock set back.
const waits = fc.oneof(
  fc.integer({ min: 0, max: 90 * MINUTE }),
  fc.integer({ min: 0, max: 60 * DAY }),
  fc.integer({ min: 0, max: 3000 * DAY }),
  fc.integer({ min: -3 * DAY, max: 0 }),
)
const answers = fc.array(
  fc.record({
    wait: waits,
    grade: fc.constantFrom(...GRADES),
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Europe/London'),
  }),
  { maxLength: 20 },
)
const histories = fc.record({
  config: configs,
  cardId: fc.uuid().map(id => id as CardId),
  start: fc.integer({ min: Date.parse('2010-01-01T00:00Z'), max: Date.parse('2026-01-01T00:00Z') }),
  answers,
})
type History = typeof histories extends fc.Arbitrary<infer T> ? T : never

/** Every state a history goes through, and the moment after it. */
function replay(history: History, scheduler: Scheduler = createScheduler(history.config)) {
  let at = history.start
  const states: CardState[] = [NEW_CARD_STATE]
  let state = NEW_CARD_STATE
  for (const { wait, grade, timeZone } of history.answers) {
    at += wait
    state = Object.freeze(scheduler.answer(state, { grade, at, timeZone, cardId: history.cardId }))
    states.push(state)
  }
  const timeZone = history.answers.at(-1)?.timeZone ?? 'UTC'
  return { scheduler, states, state, asking: { at: at + DAY, timeZone, cardId: history.cardId } }
}

const length = (next: NextDue) => (next.in === 'days' ? next.days * 1440 : next.minutes)

describe('answer', () => {
  it('gives the same states for the same answers, by a new scheduler too', () => {
    fc.assert(
      fc.property(histories, history => {
        const first = replay(history)
        expect(replay(history).states).toEqual(first.states)
        expect(replay(history, first.scheduler).states).toEqual(first.states)
      }),
      runs,
    )
  })

  it('keeps stability above 0 and difficulty within 1 and 10', () => {
    fc.assert(
      fc.property(histories, history => {
        for (const { stability, difficulty } of replay(history).states.slice(1)) {
          expect(stability).toBeGreaterThan(0)
          expect(stability).toBeLessThanOrEqual(36_500)
          expect(difficulty).toBeGreaterThanOrEqual(1)
          expect(difficulty).toBeLessThanOrEqual(10)
        }
      }),
      runs,
    )
  })

  it('counts answers and lapses, never goes back in time, and is due after the answer', () => {
    fc.assert(
      fc.property(histories, history => {
        const { states } = replay(history)
        for (const [place, state] of states.entries()) {
          expect(state.reps).toBe(place)
          const before = states[place - 1]
          if (!before) continue
          const forgotten = before.phase === 'review' && state.lastGrade === 'again'
          expect(state.lapses).toBe(before.lapses + (forgotten ? 1 : 0))
          expect(state.lastAnsweredAt).toBeGreaterThanOrEqual(before.lastAnsweredAt ?? Number.NEGATIVE_INFINITY)
          expect(state.lastStudyDay).toBeGreaterThanOrEqual(before.lastStudyDay ?? Number.NEGATIVE_INFINITY)
          expect(state.introducedOn).toBe(states[1]?.lastStudyDay)
          expect(state.dueDay).toBeGreaterThanOrEqual(state.lastStudyDay ?? Number.POSITIVE_INFINITY)
          if (state.phase === 'review') {
            expect(state.dueAt).toBeNull()
            expect(state.scheduledDays).toBeGreaterThanOrEqual(1)
            expect(state.dueDay).toBe((state.lastStudyDay ?? 0) + state.scheduledDays)
          } else {
            expect(state.dueAt).toBeGreaterThan(state.lastAnsweredAt ?? Number.POSITIVE_INFINITY)
            expect(state.scheduledDays).toBe(0)
          }
        }
      }),
      runs,
    )
  })

  it('goes on from a state that was stored as JSON as from the state itself', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...GRADES), (history, grade) => {
        const { scheduler, state, asking } = replay(history)
        const stored: CardState = JSON.parse(JSON.stringify(state))
        expect(scheduler.answer(stored, { ...asking, grade })).toEqual(scheduler.answer(state, { ...asking, grade }))
      }),
      runs,
    )
  })
})

describe('preview', () => {
  it('tells what an answer would schedule', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...GRADES), (history, grade) => {
        const { scheduler, state, asking } = replay(history)
        const after = scheduler.answer(state, { ...asking, grade })
        const expected: NextDue =
          after.dueAt === null
            ? { in: 'days', days: after.scheduledDays }
            : { in: 'minutes', minutes: (after.dueAt - (after.lastAnsweredAt ?? 0)) / MINUTE }
        expect(scheduler.preview(state, asking)[grade]).toEqual(expected)
      }),
      runs,
    )
  })

  it('never waits longer after a worse grade', () => {
    fc.assert(
      fc.property(histories, history => {
        const { scheduler, state, asking } = replay(history)
        const { again, hard, good, easy } = scheduler.preview(state, asking)
        expect(length(again)).toBeLessThanOrEqual(length(hard))
        expect(length(hard)).toBeLessThanOrEqual(length(good))
        expect(length(good)).toBeLessThanOrEqual(length(easy))
      }),
      runs,
    )
  })
})

describe('retrievability', () => {
  it('never rises while nothing is answered, and stays within 0 and 1', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(400 * DAY), { maxLength: 8 }), (history, pauses) => {
        const { scheduler, state, asking } = replay(history)
        let at = asking.at - DAY
        let before = 1
        for (const pause of pauses) {
          at += pause
          const now = scheduler.retrievability(state, { at, timeZone: asking.timeZone })
          expect(now).toBeLessThanOrEqual(before)
          expect(now).toBeGreaterThanOrEqual(0)
          before = now
        }
      }),
      runs,
    )
  })

  it('is about the retention asked for on the day a card in review is due, without fuzz and bounds', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(0.8, 0.9), (history, desiredRetention) => {
        const config = { ...history.config, desiredRetention, fuzz: false, maximumIntervalDays: 36_500 }
        const { scheduler, state } = replay({ ...history, config })
        fc.pre(state.dueDay !== null && state.lastGrade === 'good')
        fc.pre(state.scheduledDays >= 10 && state.scheduledDays < 36_500)
        expect(Math.abs(scheduler.retrievabilityOn(state, state.dueDay) - desiredRetention)).toBeLessThan(0.02)
      }),
      runs,
    )
  })
})
