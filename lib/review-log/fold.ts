import { type CardState, NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import { schedulerFor } from '@/lib/scheduling/scheduler-for'
import type { EventId } from '@/lib/shared/ids'
import { countsForSchedule, type ReviewEvent } from './review-event'

/**
 * Which version of what is made of the log this is. To be raised when the same events come to another state than before:
 * states stored by an older version are then folded anew when the app starts.
 */
export const FOLD_VERSION = 1

type EventOf<Type extends ReviewEvent['type']> = Extract<ReviewEvent, { type: Type }>

type Fold<Event extends ReviewEvent> = {
  /** The state after the event, which is the last to have occurred and is not voided. */
  readonly apply: (state: CardState, event: Event) => CardState
  /** Whether an event that has just arrived belongs among those folded already, or changes what they come to. */
  readonly reachesBack: (state: CardState, event: Event) => boolean
}

/** Every type of event has its fold, or this does not compile. */
const FOLDS: { readonly [Type in ReviewEvent['type']]: Fold<EventOf<Type>> } = {
  answered: {
    apply(state, event) {
      if (!countsForSchedule(event)) return state
      const { grade, occurredAt: at, timeZone, cardId } = event
      return schedulerFor(event.config).answer(state, { grade, at, timeZone, cardId })
    },
    reachesBack: (state, event) => countsForSchedule(event) && event.occurredAt < (state.lastAnsweredAt ?? -Infinity),
  },
  voided: {
    apply: state => state,
    reachesBack: () => true,
  },
}

const foldOf = (event: ReviewEvent) => FOLDS[event.type] as Fold<ReviewEvent>

/**
 * The state a card's events come to, whatever order they are given in: answers count in the order in which they
 * occurred, ties in the order in which they arrived, each by the config it was given under. A second event with an id
 * is ignored. A void undoes an answer that arrived before it; of anything else it undoes nothing.
 */
export function foldCard(events: readonly ReviewEvent[]): CardState {
  const arrived = inOrder(events, byArrival)
  const standing = new Map<EventId, ReviewEvent>()
  const ids = new Set<EventId>()
  for (const event of arrived) {
    if (ids.has(event.id)) continue
    ids.add(event.id)
    if (event.type === 'voided') standing.delete(event.voids)
    else standing.set(event.id, event)
  }
  let state = NEW_CARD_STATE
  for (const event of inOrder([...standing.values()], byOccurrence)) state = foldOf(event).apply(state, event)
  return { ...state, version: ids.size }
}

/**
 * The state after one more event, which is new and arrived last; or `refold` when the state does not tell, and all of
 * the card's events have to be folded: an answer that occurred before the last one, or a void.
 */
export function foldStep(state: CardState, event: ReviewEvent): CardState | 'refold' {
  const fold = foldOf(event)
  if (fold.reachesBack(state, event)) return 'refold'
  return { ...fold.apply(state, event), version: state.version + 1 }
}

type Comparison = (one: ReviewEvent, other: ReviewEvent) => number
const byArrival: Comparison = (one, other) => one.cardSeq - other.cardSeq
const byOccurrence: Comparison = (one, other) => one.occurredAt - other.occurredAt || one.cardSeq - other.cardSeq

/** Sorts a copy, and that only when needed: events come in order from the database nearly always. */
function inOrder(events: readonly ReviewEvent[], compare: Comparison): readonly ReviewEvent[] {
  const sorted = events.every((event, place) => {
    const before = events[place - 1]
    return !before || compare(before, event) <= 0
  })
  return sorted ? events : [...events].sort(compare)
}
