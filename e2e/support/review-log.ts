import { withDatabase } from './sqlite'

/** A row of the review log, as far as journeys ask about it. */
export type LoggedEvent = {
  readonly id: string
  readonly type: 'answered' | 'voided'
  readonly cardId: string
  readonly cardSeq: number
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly grade: number | null
  readonly gradedBy: 'rule' | 'learner' | 'override' | null
  readonly guessed: number | null
  readonly correct: number | null
  readonly answer: string | null
  readonly voids: string | null
  readonly occurredAt: number
}

/** All that was recorded, in the order of arrival: the facts themselves, whatever the screens say. */
export function readReviewLog(path: string): LoggedEvent[] {
  const sql = `SELECT id, type, cardId, cardSeq, grade, gradedBy, guessed, correct, answer, voids, occurredAt
    FROM ReviewEvent ORDER BY seq`
  return withDatabase(path, db => db.prepare(sql).all(), { readOnly: true }) as unknown as LoggedEvent[]
}
