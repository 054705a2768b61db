import { rmSync } from 'node:fs'
import { applyMigrations } from '@/lib/db/apply-migrations'
import { readMigrations } from '@/lib/db/read-migrations'
import { cardStateColumns } from '@/lib/db/rows'
import { type Connection, openConnection } from '@/lib/db/sqlite/open-connection'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import { gradeNumber } from '@/lib/scheduling/grade'
import { schedulerConfigId } from '@/lib/scheduling/scheduler-config-id'
import { studyDayOf } from '@/lib/scheduling/study-day'
import { seededRandom } from '@/lib/shared/seeded-random'
import { DEFAULT_LEARNER } from '@/lib/use-cases/app'
import { insertRows, type Row } from '../simulation/insert-rows'
import { seededUuid } from '../simulation/seeded-uuid'
import { CONTENT_HASH, contentRows, RIGHT_OPTION, WRONG_OPTION } from './bench-content'
import { cardIdAt, type History } from './generate-history'
import type { SimulatedEvent } from './simulate-card'

/** Makes a migrated database file that holds the history, in the order in which it happened, as the app would have stored it. */
export async function writeBenchDatabase(path: string, cards: number, history: History): Promise<void> {
  rmSync(path, { force: true })
  await applyMigrations(path, readMigrations('prisma/migrations'), history.now)
  const connection = openConnection(path, 'writer')
  try {
    for (const [table, rows] of contentRows(cards)) insertRows(connection, table, rows)
    const settings = { timeZone: history.clock.timeZone, newPerDay: history.newPerDay, reviewsPerDay: 9_999 }
    insertRows(connection, 'Learner', [{ id: DEFAULT_LEARNER, createdAt: 0, settings: JSON.stringify(settings) }])
    const { config } = history.scheduler
    insertRows(connection, 'SchedulerConfig', [{ id: schedulerConfigId(config), body: JSON.stringify(config) }])
    writeEvents(connection, history)
    insertRows(connection, 'CardState', stateRows(cards, history))
  } finally {
    connection.close()
  }
}

function* stateRows(cards: number, { studied }: History): Generator<Row> {
  for (let position = 0; position < cards; position++) {
    const state = studied[position]?.state ?? NEW_CARD_STATE
    yield { learnerId: DEFAULT_LEARNER, cardId: cardIdAt(position), ...cardStateColumns(state, position) }
  }
}

type Placed = { readonly event: SimulatedEvent; readonly card: number; readonly cardSeq: number }

function writeEvents(connection: Connection, history: History): void {
  const events: Placed[] = history.studied.flatMap((card, place) =>
    card.events.map((event, index) => ({ event, card: place, cardSeq: index + 1 })),
  )
  events.sort((one, other) => one.event.at - other.event.at || one.cardSeq - other.cardSeq)
  const days = [...new Set(events.map(({ event }) => studyDayOf(event.at, history.clock)))]
  insertRows(
    connection,
    'Session',
    days.map(day => ({ id: sessionId(day), learnerId: DEFAULT_LEARNER, studyDay: day, startedAt: 0, finishedAt: 1 })),
  )
  insertRows(connection, 'ReviewEvent', eventRows(events, history))
}

const sessionId = (day: number) => `bench-session-${day}`

function* eventRows(events: readonly Placed[], { clock, scheduler }: History): Generator<Row> {
  const random = seededRandom(1)
  const schedulerConfigId_ = schedulerConfigId(scheduler.config)
  const lastIds = new Map<number, string>()
  for (const { event, card, cardSeq } of events) {
    const id = seededUuid(random.int)
    yield {
      id,
      learnerId: DEFAULT_LEARNER,
      cardId: cardIdAt(card),
      cardSeq,
      sessionId: sessionId(studyDayOf(event.at, clock)),
      type: event.type,
      occurredAt: event.at,
      receivedAt: event.at + 120,
      timeZone: clock.timeZone,
      schedulerConfigId: schedulerConfigId_,
      voids: event.type === 'voided' ? (lastIds.get(card) ?? null) : null,
      ...(event.type === 'voided' ? NO_ANSWER : answerColumns(event, random.int)),
    }
    lastIds.set(card, id)
  }
}

function answerColumns({ grade, guessed }: SimulatedEvent & { type: 'answered' }, int: (below: number) => number): Row {
  const correct = guessed || grade !== 'again'
  return {
    purpose: 'study',
    variantId: 'a',
    contentHash: CONTENT_HASH,
    seed: int(0x7fffffff),
    answer: JSON.stringify({ kind: 'choice', option: correct ? RIGHT_OPTION : WRONG_OPTION }),
    correct,
    grade: gradeNumber(grade),
    gradedBy: correct ? 'learner' : 'rule',
    durationMs: 3_000 + int(20_000),
    hinted: false,
    guessed,
  }
}

const NO_ANSWER: Row = {
  purpose: null,
  variantId: null,
  contentHash: null,
  seed: null,
  answer: null,
  correct: null,
  grade: null,
  gradedBy: null,
  durationMs: null,
  hinted: null,
  guessed: null,
}
