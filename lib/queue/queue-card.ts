import type { CardState } from '@/lib/scheduling/card-state'
import type { CardId, KeyPointId, TopicId } from '@/lib/shared/ids'

/** As much of a card's state as the order of the day depends on. */
export type QueueState = Pick<CardState, 'phase' | 'step' | 'stability' | 'lastStudyDay' | 'dueAt'>

/** What the queue needs to know of a card: where it belongs and how it stands. */
export type QueueCard = {
  readonly cardId: CardId
  readonly keyPointId: KeyPointId
  readonly topicId: TopicId
  readonly state: QueueState
  /** FSRS's probability of recall now, 0 to 1. */
  readonly retrievability: number
}
