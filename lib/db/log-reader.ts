import 'server-only'
import type { SQLOutputValue } from 'node:sqlite'
import { type EventCells, eventColumns, stateColumns } from '@/lib/db/log-reader-rows'
import { type CardStateColumns, type ReviewEventColumns, schedulerConfigOf } from '@/lib/db/rows'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import type { SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import type { CardId, LearnerId } from '@/lib/shared/ids'

/** A card of a learner: all its events, and the state that is stored for it. */
export type CardLog = {
  readonly learnerId: LearnerId
  readonly cardId: CardId
  /** The card's place in the reading list; null when the state is of a card or a learner that is not there. */
  readonly position: number | null
  readonly stored: CardStateColumns | null
  /** In the order they arrived. */
  readonly events: readonly ReviewEventColumns[]
}

/** Cards read at once: enough to make few queries, and few enough to hold their events in memory. */
const PAGE = 100

/**
 * Reads the whole log in one pass, page by page: every card of every learner with its events, then states that
 * should not be there. It goes by SQL of its own rather than through Prisma, which takes several times as long over a
 * million rows. Begin a transaction before it, so that events and states are of the same moment.
 */
export function* readLog(connection: Connection): Generator<CardLog> {
  for (const learnerId of ids(connection.query('SELECT "id" FROM "Learner" ORDER BY "id"').values))
    yield* readLearner(connection, learnerId as LearnerId)
  for (const [learnerId, cardId, ...state] of connection.query(STATES_OF_NOTHING).values)
    yield {
      learnerId: String(learnerId) as LearnerId,
      cardId: String(cardId) as CardId,
      position: null,
      stored: stateColumns(state),
      events: [],
    }
}

function* readLearner(connection: Connection, learnerId: LearnerId): Generator<CardLog> {
  let after = ''
  for (;;) {
    const cards = connection.query(CARDS, [learnerId, after, PAGE]).values
    const last = cards.at(-1)?.[0]
    if (typeof last !== 'string') return
    const events = eventsByCard(connection.query(EVENTS, [learnerId, after, last]).values)
    for (const [cardId, position, ...state] of cards) {
      const id = String(cardId)
      yield {
        learnerId,
        cardId: id as CardId,
        position: Number(position),
        stored: state[0] === null ? null : stateColumns(state),
        events: events.get(id) ?? [],
      }
    }
    after = last
  }
}

function eventsByCard(rows: readonly SQLOutputValue[][]): Map<string, ReviewEventColumns[]> {
  const byCard = new Map<string, ReviewEventColumns[]>()
  for (const [json] of rows) {
    const event = eventColumns(JSON.parse(String(json)) as EventCells)
    const before = byCard.get(event.cardId)
    if (before) before.push(event)
    else byCard.set(event.cardId, [event])
  }
  return byCard
}

/** Every scheduler config by its id, each parsed once: the scheduler made of one is kept by the object. */
export function readSchedulerConfigs(connection: Connection): Map<string, SchedulerConfig> {
  const { values } = connection.query('SELECT "id", "body" FROM "SchedulerConfig"')
  return new Map(values.map(([id, body]) => [String(id), schedulerConfigOf(String(body))]))
}

const ids = (rows: readonly SQLOutputValue[][]) => rows.map(([id]) => String(id))

const STATE = `s."phase", s."version", s."stability", s."difficulty", s."step", s."reps", s."lapses", s."scheduledDays",
  s."dueAt", s."dueDay", s."lastAnsweredAt", s."lastStudyDay", s."lastGrade", s."introducedOn", s."provenDays",
  s."newPosition"`

const CARDS = `
  SELECT c."id", c."position", ${STATE}
  FROM "Card" c LEFT JOIN "CardState" s ON s."learnerId" = ? AND s."cardId" = c."id"
  WHERE c."id" > ? ORDER BY c."id" LIMIT ?`

const STATES_OF_NOTHING = `
  SELECT s."learnerId", s."cardId", ${STATE} FROM "CardState" s
  WHERE NOT EXISTS (SELECT 1 FROM "Card" c WHERE c."id" = s."cardId")
     OR NOT EXISTS (SELECT 1 FROM "Learner" l WHERE l."id" = s."learnerId")`

/** Each as one JSON text: SQLite hands that over, and it is parsed, in less time than twenty-two values of their own. */
const EVENTS = `
  SELECT json_array("id", "learnerId", "cardId", "cardSeq", "sessionId", "type", "occurredAt", "receivedAt", "timeZone",
    "schedulerConfigId", "voids", "purpose", "variantId", "contentHash", "seed", "answer", "correct", "grade",
    "gradedBy", "durationMs", "hinted", "guessed")
  FROM "ReviewEvent" WHERE "learnerId" = ? AND "cardId" > ? AND "cardId" <= ? ORDER BY "cardId", "cardSeq"`
