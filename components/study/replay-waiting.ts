import type { SessionEvent } from '@/lib/queue/session'
import type { StudyEntry, StudyQueue } from '@/lib/queue/study-entry'
import type { CardId, EventId } from '@/lib/shared/ids'
import { afterAnswer, afterUndo } from './after-answer'
import type { Delivery } from './study-api'

export type Replayed = {
  /** The cards that are not as the server sent them. */
  readonly entries: ReadonlyMap<CardId, StudyEntry>
  readonly events: readonly SessionEvent[]
  /** The answers among them that still count, and the question each was given to. */
  readonly answers: readonly { readonly id: EventId; readonly entry: StudyEntry }[]
}

/**
 * What deliveries that wait in the browser mean for a queue of a server that does not know of them: a page opened while
 * they wait must not ask their cards again. What does not fit the queue is left to the server, which says what becomes of it.
 */
export function replayWaiting(
  { entries, answered }: Pick<StudyQueue, 'entries' | 'answered'>,
  waiting: readonly Delivery[],
): Replayed {
  const known = new Map<CardId, StudyEntry>(entries.map(entry => [entry.question.cardId, entry]))
  const changed = new Map<CardId, StudyEntry>()
  const latest = (cardId: CardId) => changed.get(cardId) ?? known.get(cardId)
  const events: SessionEvent[] = []
  let answers: Replayed['answers'] = []
  const apply = ({ entry, event }: ReturnType<typeof afterAnswer>) => {
    changed.set(entry.question.cardId, entry)
    events.push(event)
  }
  for (const delivery of waiting) {
    if (delivery.kind === 'answer') {
      const { id, cardId, version, grade, answeredAt } = delivery.body
      const entry = latest(cardId)
      if (entry?.version !== version || answered.includes(id)) continue
      apply(afterAnswer(entry, grade, answeredAt))
      answers = [...answers, { id, entry }]
    } else {
      const { voids } = delivery.body
      const undone = answers.find(answer => answer.id === voids)?.entry
      if (!undone) continue
      apply(afterUndo(undone, latest(undone.question.cardId)?.version ?? undone.version))
      answers = answers.filter(answer => answer.id !== voids)
    }
  }
  return { entries: changed, events, answers }
}
