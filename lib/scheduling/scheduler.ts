import type { Card } from 'ts-fsrs'
import type { CardId } from '@/lib/shared/ids'
import { type Instant, MINUTE, type TimeZone } from '@/lib/shared/instant'
import type { CardState } from './card-state'
import { FSRS_RATINGS, fsrsEngine, fsrsTime, phaseOf, stepLengthOf, toFsrsCard } from './fsrs-engine'
import type { Grade } from './grade'
import type { SchedulerConfig } from './scheduler-config'
import { addDays, type StudyDay, studyDayOf } from './study-day'

export type NextDue =
  | { readonly in: 'minutes'; readonly minutes: number }
  | { readonly in: 'days'; readonly days: number }

export type Moment = { readonly at: Instant; readonly timeZone: TimeZone }
export type Asking = Moment & { readonly cardId: CardId }
export type Answering = Asking & { readonly grade: Grade }

/** As much of a card's state as its recall depends on. */
export type RecallState = Pick<CardState, 'phase' | 'stability' | 'lastStudyDay'>

/** FSRS with one config. Elapsed time is counted in study days; a time before the last answer counts as that answer's. */
export type Scheduler = {
  readonly config: SchedulerConfig
  /** The state after an answer. `version` is left to the review log. */
  answer(state: CardState, answering: Answering): CardState
  /** How long the card would wait after each grade: what `answer` would schedule at that moment. */
  preview(state: CardState, asking: Asking): Record<Grade, NextDue>
  /** The probability of recall, 0–1; 1 on the day of the last answer, 0 for a new card. */
  retrievability(state: RecallState, moment: Moment): number
  retrievabilityOn(state: RecallState, day: StudyDay): number
}

/** @throws RangeError when the config does not have 21 weights. */
export function createScheduler(config: SchedulerConfig): Scheduler {
  const engine = fsrsEngine(config)
  const { rolloverHour } = config

  const retrievabilityOn = (state: RecallState, day: StudyDay) =>
    state.phase === 'new' || state.lastStudyDay === null
      ? 0
      : engine.forgetting_curve(Math.max(0, day - state.lastStudyDay), state.stability)

  return Object.freeze({
    config,
    answer(state, { grade, at, timeZone, cardId }) {
      const now = notBeforeLast(state, { at, timeZone }, rolloverHour)
      const { card } = engine.next(toFsrsCard(state, cardId, config), fsrsTime(now.day), FSRS_RATINGS[grade])
      const stepLength = stepLengthOf(card, now.day)
      const dueAt = stepLength === null ? null : now.at + stepLength
      // Field by field rather than by spreading: a fold of a whole log took twice as long.
      return {
        phase: phaseOf(card),
        version: state.version,
        stability: card.stability,
        difficulty: card.difficulty,
        step: dueAt === null ? 0 : card.learning_steps,
        reps: card.reps,
        lapses: card.lapses,
        scheduledDays: card.scheduled_days,
        dueAt,
        dueDay:
          dueAt === null
            ? addDays(now.day, card.scheduled_days)
            : latest(now.day, studyDayOf(dueAt, { timeZone, rolloverHour })),
        lastAnsweredAt: now.at,
        lastStudyDay: now.day,
        lastGrade: grade,
        introducedOn: state.introducedOn ?? now.day,
        provenDays: grade === 'again' ? 0 : Math.max(state.provenDays, now.day - (state.lastStudyDay ?? now.day)),
      }
    },
    preview(state, { at, timeZone, cardId }) {
      const { day } = notBeforeLast(state, { at, timeZone }, rolloverHour)
      const outcomes = engine.repeat(toFsrsCard(state, cardId, config), fsrsTime(day))
      const nextDue = (grade: Grade) => nextDueOf(outcomes[FSRS_RATINGS[grade]].card, day)
      return { again: nextDue('again'), hard: nextDue('hard'), good: nextDue('good'), easy: nextDue('easy') }
    },
    retrievability: (state, { at, timeZone }) => retrievabilityOn(state, studyDayOf(at, { timeZone, rolloverHour })),
    retrievabilityOn,
  } satisfies Scheduler)
}

/** A clock set back, or a zone further west, must not make time run backwards for FSRS, which refuses that. */
function notBeforeLast(state: CardState, { at, timeZone }: Moment, rolloverHour: number) {
  const instant = Math.max(at, state.lastAnsweredAt ?? at)
  const day = studyDayOf(instant, { timeZone, rolloverHour })
  return { at: instant, day: state.lastStudyDay === null ? day : latest(day, state.lastStudyDay) }
}

const latest = (one: StudyDay, other: StudyDay) => (one > other ? one : other)

function nextDueOf(card: Card, today: StudyDay): NextDue {
  const stepLength = stepLengthOf(card, today)
  return stepLength === null
    ? { in: 'days', days: card.scheduled_days }
    : { in: 'minutes', minutes: stepLength / MINUTE }
}
