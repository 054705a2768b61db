import type { Instant } from '@/lib/shared/instant'
import type { Grade } from './grade'
import type { StudyDay } from './study-day'

export const PHASES = ['new', 'learning', 'review', 'relearning'] as const
export type Phase = (typeof PHASES)[number]

/** What FSRS makes of a card's events. */
export type CardState = {
  readonly phase: Phase
  /** How many of the card's events are folded in, those that change nothing included: what an answer is given against. */
  readonly version: number
  /** Days until the probability of recall falls to 0.9; 0 while new. */
  readonly stability: number
  /** 1–10; 0 while new. */
  readonly difficulty: number
  /** Which learning or relearning step the card is at, from 0. */
  readonly step: number
  /** Answers that count. */
  readonly reps: number
  /** How often the card was forgotten while in review. */
  readonly lapses: number
  /** The interval in days, 0 in the steps. */
  readonly scheduledDays: number
  /** Learning and relearning: the instant the step is over. */
  readonly dueAt: Instant | null
  /** Review: due from the start of this day. Learning and relearning: the day of `dueAt`. */
  readonly dueDay: StudyDay | null
  readonly lastAnsweredAt: Instant | null
  readonly lastStudyDay: StudyDay | null
  readonly lastGrade: Grade | null
  /** The day of the first answer that counts. */
  readonly introducedOn: StudyDay | null
  /**
   * Demonstrated retention: the longest gap, in study days, over which a right answer was given since the last wrong
   * one. A fact of the log that needs no model of memory.
   */
  readonly provenDays: number
}

export const NEW_CARD_STATE: CardState = Object.freeze({
  phase: 'new',
  version: 0,
  stability: 0,
  difficulty: 0,
  step: 0,
  reps: 0,
  lapses: 0,
  scheduledDays: 0,
  dueAt: null,
  dueDay: null,
  lastAnsweredAt: null,
  lastStudyDay: null,
  lastGrade: null,
  introducedOn: null,
  provenDays: 0,
})
