import type { SessionEvent } from '@/lib/queue/session'
import type { StudyEntry } from '@/lib/queue/study-entry'
import type { Grade } from '@/lib/scheduling/grade'
import { type Instant, MINUTE } from '@/lib/shared/instant'

/** What something the learner did means in the browser, until the server's reply is here. */
export type Change = { readonly entry: StudyEntry; readonly event: SessionEvent }

/** The card once it is answered: its next answer is against the state that follows. */
export function afterAnswer(entry: StudyEntry, grade: Grade, at: Instant): Change {
  const { due, answersLeft } = entry.outlook[grade]
  const comesBack = due.in === 'minutes' ? { dueAt: at + due.minutes * MINUTE, answersLeft } : null
  return {
    entry: { ...entry, version: entry.version + 1, dueAt: comesBack?.dueAt ?? null },
    event: { type: 'answered', cardId: entry.question.cardId, at, comesBack },
  }
}

/**
 * The card once its answer is taken back: the question it was asked is asked again.
 * @param latest the card's version as the browser knows it; answers and undos each add one, those on their way too
 */
export function afterUndo(asked: StudyEntry, latest: number): Change {
  const { question, answersLeft } = asked
  return {
    entry: { ...asked, version: latest + 1 },
    event: { type: 'undone', cardId: question.cardId, answersLeft },
  }
}
