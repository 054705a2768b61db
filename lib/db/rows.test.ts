import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnsweredEvent,
  GRADERS,
  PURPOSES,
  type ReviewEvent,
  type VoidedEvent,
} from '@/lib/review-log/review-event'
import { type CardState, PHASES } from '@/lib/scheduling/card-state'
import { GRADES } from '@/lib/scheduling/grade'
import { DEFAULT_SCHEDULER_CONFIG, type SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import { schedulerConfigId } from '@/lib/scheduling/scheduler-config-id'
import type { StudyDay } from '@/lib/scheduling/study-day'
import type { CardId, EventId, LearnerId, SessionId, VariantId } from '@/lib/shared/ids'
import { CASES } from '@/lib/testing/property'
import { cardStateColumns, cardStateOf, reviewEventColumns, reviewEventOf, schedulerConfigOf } from './rows'

// Every field of the domain, with every value it can have: a field forgotten in a mapper comes back as something else.

const day = fc.integer({ min: -800_000, max: 800_000 }).map(n => n as StudyDay)
const instant = fc.integer({ min: -8.64e15, max: 8.64e15 })
/** Plain objects, as the mappers make them. */
const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(model, { noNullPrototype: true })
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const count = fc.nat(2 ** 31 - 1)

const states: fc.Arbitrary<CardState> = record({
  phase: fc.constantFrom(...PHASES),
  version: count,
  stability: fc.double({ noNaN: true }),
  difficulty: fc.double({ noNaN: true }),
  step: count,
  reps: count,
  lapses: count,
  scheduledDays: count,
  dueAt: orNull(instant),
  dueDay: orNull(day),
  lastAnsweredAt: orNull(instant),
  lastStudyDay: orNull(day),
  lastGrade: orNull(fc.constantFrom(...GRADES)),
  introducedOn: orNull(day),
  provenDays: count,
})

const config: fc.Arbitrary<SchedulerConfig> = record({
  fsrsVersion: fc.string({ minLength: 1 }),
  weights: fc.array(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(weight => weight || 0),
    { minLength: 21, maxLength: 21 },
  ),
  desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
  learningSteps: fc.constantFrom([], [1, 10], [3, 3, 1_439]),
  relearningSteps: fc.constantFrom([], [10]),
  maximumIntervalDays: fc.integer({ min: 1, max: 36_500 }),
  fuzz: fc.boolean(),
  rolloverHour: fc.integer({ min: 0, max: 23 }),
})

const id = <T>() => fc.string({ minLength: 1 }).map(text => text as T)
const recorded = {
  id: id<EventId>(),
  learnerId: id<LearnerId>(),
  cardId: id<CardId>(),
  cardSeq: count,
  sessionId: orNull(id<SessionId>()),
  occurredAt: instant,
  receivedAt: instant,
  timeZone: fc.string(),
  config,
}
const answered: fc.Arbitrary<AnsweredEvent> = record({
  ...recorded,
  type: fc.constant('answered'),
  purpose: fc.constantFrom(...PURPOSES),
  variantId: id<VariantId>(),
  contentHash: fc.string(),
  seed: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  // Minus zero is the one number that JSON does not keep.
  answer: fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)) as unknown),
  correct: fc.boolean(),
  grade: fc.constantFrom(...GRADES),
  gradedBy: fc.constantFrom(...GRADERS),
  durationMs: count,
  hinted: fc.boolean(),
  guessed: fc.boolean(),
})
const voided: fc.Arbitrary<VoidedEvent> = record({ ...recorded, type: fc.constant('voided'), voids: id<EventId>() })

const backAndForth = (event: ReviewEvent) =>
  reviewEventOf(reviewEventColumns(event), new Map([[schedulerConfigId(event.config), event.config]]))

const anAnswered = fc.sample(answered, { numRuns: 1, seed: 3 })[0] as AnsweredEvent
const aVoided = fc.sample(voided, { numRuns: 1, seed: 3 })[0] as VoidedEvent
const configsOf = (event: ReviewEvent) => new Map([[schedulerConfigId(event.config), event.config]])

describe(cardStateOf, () => {
  it('is the inverse of cardStateColumns, field by field', () => {
    fc.assert(
      fc.property(states, count, (state, position) => {
        expect(cardStateOf(cardStateColumns(state, position))).toStrictEqual(state)
      }),
      CASES,
    )
  })

  it('refuses a phase there is none of', () => {
    const columns = {
      ...cardStateColumns(fc.sample(states, { numRuns: 1, seed: 1 })[0] as CardState, 0),
      phase: 'asleep',
    }
    expect(() => cardStateOf(columns)).toThrow('asleep')
  })
})

describe(cardStateColumns, () => {
  it('keeps the position of a new card, and of no other', () => {
    fc.assert(
      fc.property(states, count, (state, position) => {
        expect(cardStateColumns(state, position).newPosition).toBe(state.phase === 'new' ? position : null)
      }),
      CASES,
    )
  })
})

describe(reviewEventOf, () => {
  it('is the inverse of reviewEventColumns for answers, field by field', () => {
    fc.assert(
      fc.property(answered, event => {
        expect(backAndForth(event)).toStrictEqual(event)
      }),
      CASES,
    )
  })

  it('is the inverse of reviewEventColumns for undos, field by field', () => {
    fc.assert(
      fc.property(voided, event => {
        expect(backAndForth(event)).toStrictEqual(event)
      }),
      CASES,
    )
  })

  it('throws when a column the event must have is empty', () => {
    const columns = reviewEventColumns(anAnswered)
    for (const column of [
      'purpose',
      'variantId',
      'contentHash',
      'seed',
      'answer',
      'correct',
      'grade',
      'gradedBy',
      'durationMs',
      'hinted',
      'guessed',
    ] as const)
      expect(() => reviewEventOf({ ...columns, [column]: null }, configsOf(anAnswered)), column).toThrow(
        `has no ${column}`,
      )
    expect(() => reviewEventOf({ ...reviewEventColumns(aVoided), voids: null }, configsOf(aVoided))).toThrow(
      'has no voids',
    )
  })

  it('throws on what the app never writes', () => {
    const columns = reviewEventColumns(anAnswered)
    expect(() => reviewEventOf({ ...columns, grade: 7 }, configsOf(anAnswered))).toThrow('not a grade: 7')
    expect(() => reviewEventOf({ ...columns, purpose: 'fun' }, configsOf(anAnswered))).toThrow('fun')
    expect(() => reviewEventOf({ ...columns, type: 'deleted' }, configsOf(anAnswered))).toThrow(
      'expected one of answered, found deleted',
    )
    expect(() => reviewEventOf(columns, new Map())).toThrow('scheduler config')
  })
})

describe(schedulerConfigOf, () => {
  it('reads what was stored, and refuses what is no config', () => {
    fc.assert(
      fc.property(config, one => {
        expect(schedulerConfigOf(JSON.stringify(one))).toStrictEqual(one)
      }),
      CASES,
    )
    expect(() => schedulerConfigOf(JSON.stringify({ ...DEFAULT_SCHEDULER_CONFIG, weights: [1] }))).toThrow()
    expect(() => schedulerConfigOf('{}')).toThrow()
  })
})
