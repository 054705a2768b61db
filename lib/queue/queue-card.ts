import type { CardState } from '@/lib/scheduling/card-state'
import type { CardId, KeyPointId, TopicId } from '@/lib/shared/ids'

/** What the queue needs to know of a card: where it belongs and how it stands. */
export type QueueCard = {
  readonly cardId: CardId
  readonly keyPointId: KeyPointId
  readonly topicId: TopicId
  readonly state: CardState
  /** FSRS's probability of recall now, 0 to 1. */
  readonly retrievability: number
}
