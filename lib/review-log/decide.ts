import type { CardState } from '@/lib/scheduling/card-state'
import { foldCard, foldStep } from './fold'
import type { AnsweredEvent, ReviewEvent, VoidedEvent } from './review-event'

/** An event as it is reported: its place among the card's events is decided here. */
export type ReportedAnswer = Omit<AnsweredEvent, 'type' | 'cardSeq'>
export type ReportedUndo = Omit<VoidedEvent, 'type' | 'cardSeq'>

export type AnswerDecision =
  /** Append the event and store the state; on `refold` the state is `foldCard` of all of the card's events. */
  | { readonly kind: 'append'; readonly event: AnsweredEvent; readonly state: CardState | 'refold' }
  /** The event is recorded already: nothing to do. */
  | { readonly kind: 'duplicate' }
  /** The card has moved on from the state the answer was given against, to this version. */
  | { readonly kind: 'stale'; readonly version: number }

/**
 * Whether to record an answer. `existing` is the event that has its id, if any. `againstVersion` is the version of the
 * state the learner saw, or `any` for answers that are merged by their time whatever came between, such as imported ones.
 */
export function decideAnswer(input: {
  readonly state: CardState
  readonly againstVersion: number | 'any'
  readonly existing: ReviewEvent | null
  readonly answer: ReportedAnswer
}): AnswerDecision {
  const { state, againstVersion, existing, answer } = input
  if (existing) return { kind: 'duplicate' }
  if (againstVersion !== 'any' && againstVersion !== state.version) return { kind: 'stale', version: state.version }
  const event: AnsweredEvent = { ...answer, type: 'answered', cardSeq: state.version + 1 }
  return { kind: 'append', event, state: foldStep(state, event) }
}

export type UndoDecision =
  | { readonly kind: 'append'; readonly event: VoidedEvent; readonly state: CardState }
  | { readonly kind: 'duplicate' }
  /** The answer is undone already, perhaps by another tab: nothing to do. */
  | { readonly kind: 'already-undone' }
  /** The card has no such answer. */
  | { readonly kind: 'unknown-answer' }

/** Whether to record an undo. `events` are all of the card's. An undo names its answer, so it is never stale. */
export function decideUndo(input: {
  readonly events: readonly ReviewEvent[]
  readonly undo: ReportedUndo
}): UndoDecision {
  const { events, undo } = input
  if (events.some(event => event.id === undo.id)) return { kind: 'duplicate' }
  if (!events.some(event => event.type === 'answered' && event.id === undo.voids)) return { kind: 'unknown-answer' }
  if (events.some(event => event.type === 'voided' && event.voids === undo.voids)) return { kind: 'already-undone' }
  const event: VoidedEvent = { ...undo, type: 'voided', cardSeq: foldCard(events).version + 1 }
  return { kind: 'append', event, state: foldCard([...events, event]) }
}
