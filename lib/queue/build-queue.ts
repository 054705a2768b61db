import type { CardId, KeyPointId } from '@/lib/shared/ids'
import { interleave } from './interleave'
import { mixEvenly } from './mix'
import type { QueueCard } from './queue-card'
import { newCardAllowance, type QueueLimits, type QueueUsed, reviewAllowance } from './queue-limits'

export type QueueInput = {
  /** Cards in learning or relearning whose step ends in this study day or ended before. */
  readonly learning: readonly QueueCard[]
  /** Review cards due today or earlier. */
  readonly reviews: readonly QueueCard[]
  /** New cards in the order in which they are introduced; more than the limit, so that siblings can be passed over. */
  readonly fresh: readonly QueueCard[]
  readonly limits: QueueLimits
  readonly used: QueueUsed
  /** Key points a card of which was answered today already. */
  readonly askedToday: ReadonlySet<KeyPointId>
}

export type BuiltQueue = {
  /** Reviews and new cards in the order to ask them; each once. */
  readonly main: readonly CardId[]
  /** Cards being learnt, the earliest to end its step first. */
  readonly learning: readonly CardId[]
  /** Why there are fewer new cards than the limit allows. */
  readonly newHeldBack: 'backlog' | null
  /** Due today but left for tomorrow: more than the limit, or another card of the same key point is asked today. */
  readonly postponed: { readonly overLimit: number; readonly siblings: number }
}

/**
 * Today's order. Reviews come by ascending retrievability, so that what is nearest to being forgotten is asked
 * while there is time; new cards are spread evenly among them; topics are interleaved. Cards of one key point are not
 * asked on the same study day, cards being learnt excepted: their day is fixed already.
 */
export function buildQueue(input: QueueInput): BuiltQueue {
  const taken = new Set(input.askedToday)
  for (const card of input.learning) taken.add(card.keyPointId)
  const byRecall = [...input.reviews].sort(
    (a, b) => a.retrievability - b.retrievability || compareIds(a.cardId, b.cardId),
  )
  const reviews = takeOnePerKeyPoint(byRecall, reviewAllowance(input.limits, input.used), taken)
  const allowance = newCardAllowance(input.limits, input.used, input.reviews.length)
  const fresh = takeOnePerKeyPoint(input.fresh, allowance.count, taken)
  const learning = [...input.learning].sort(
    (a, b) => (a.state.dueAt ?? 0) - (b.state.dueAt ?? 0) || compareIds(a.cardId, b.cardId),
  )
  return {
    main: interleave(mixEvenly(reviews.cards, fresh.cards), card => card.topicId).map(card => card.cardId),
    learning: learning.map(card => card.cardId),
    newHeldBack: allowance.heldBack,
    postponed: { overLimit: reviews.overLimit, siblings: reviews.siblings },
  }
}

function takeOnePerKeyPoint(cards: readonly QueueCard[], most: number, taken: Set<KeyPointId>) {
  const chosen: QueueCard[] = []
  let siblings = 0
  let overLimit = 0
  for (const card of cards) {
    if (taken.has(card.keyPointId)) siblings += 1
    else if (chosen.length >= most) overLimit += 1
    else {
      taken.add(card.keyPointId)
      chosen.push(card)
    }
  }
  return { cards: chosen, siblings, overLimit }
}

const compareIds = (a: CardId, b: CardId) => (a < b ? -1 : a > b ? 1 : 0)
