import type { Grade } from '@/lib/scheduling/grade'
import type { SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import type { CardId, EventId, LearnerId, SessionId, VariantId } from '@/lib/shared/ids'
import type { Instant, TimeZone } from '@/lib/shared/instant'

/** Why a question was asked. Practice is outside the schedule. */
export const PURPOSES = ['study', 'practice', 'self-test'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Who chose the grade: the rule for the answer, the learner, or the learner against the rule. */
export const GRADERS = ['rule', 'learner', 'override'] as const
export type Grader = (typeof GRADERS)[number]

type Recorded = {
  readonly id: EventId
  readonly learnerId: LearnerId
  readonly cardId: CardId
  /** The order in which the card's events arrived, from 1. */
  readonly cardSeq: number
  readonly sessionId: SessionId | null
  readonly occurredAt: Instant
  readonly receivedAt: Instant
  readonly timeZone: TimeZone
  readonly config: SchedulerConfig
}

/** An answer was graded. */
export type AnsweredEvent = Recorded & {
  readonly type: 'answered'
  readonly purpose: Purpose
  readonly variantId: VariantId
  /** The version of the card that was asked. */
  readonly contentHash: string
  /** What the question was drawn from. */
  readonly seed: number
  /** What lib/quiz calls an Answer, as JSON values: an old event must stay readable when answers change. */
  readonly answer: unknown
  readonly correct: boolean
  readonly grade: Grade
  readonly gradedBy: Grader
  readonly durationMs: number
  readonly hinted: boolean
  readonly guessed: boolean
}

/** An earlier answer is undone. */
export type VoidedEvent = Recorded & { readonly type: 'voided'; readonly voids: EventId }

/** A fact about a card; never changed or deleted. */
export type ReviewEvent = AnsweredEvent | VoidedEvent

/** Whether an event moves the schedule unless it is voided: answers in study and in self-tests do. */
export function countsForSchedule(event: ReviewEvent): event is AnsweredEvent {
  return event.type === 'answered' && event.purpose !== 'practice'
}
