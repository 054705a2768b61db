import 'server-only'
import { isDriverAdapterError } from '@prisma/driver-adapter-utils'
import { type CardState as CardStateRow, Prisma, type PrismaClient } from '@/lib/db/generated/client'
import {
  cardStateColumns,
  cardStateOf,
  type ReviewEventColumns,
  reviewEventColumns,
  reviewEventOf,
  schedulerConfigOf,
} from '@/lib/db/rows'
import type { ReviewEvent } from '@/lib/review-log/review-event'
import type { CardState } from '@/lib/scheduling/card-state'
import type { SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import { schedulerConfigId } from '@/lib/scheduling/scheduler-config-id'
import type { CardId, EventId, LearnerId, SessionId } from '@/lib/shared/ids'

type Client = PrismaClient | Prisma.TransactionClient

/** The card's state; null when there is no such card for this learner. */
export async function findCardState(client: Client, learnerId: LearnerId, cardId: CardId): Promise<CardState | null> {
  const row = await client.cardState.findUnique({ where: { learnerId_cardId: { learnerId, cardId } } })
  return row && cardStateOf(row)
}

export type AnswerGround = {
  readonly state: CardState
  /** Whether an event has the answer's id already. */
  readonly isIdTaken: boolean
  readonly isSessionKnown: boolean
}

/**
 * What an answer is decided on; null when there is no such card for this learner. One question to the database and by
 * SQL, because every answer waits for it: as four of Prisma's it takes five times as long.
 */
export async function findAnswerGround(
  client: Client,
  answer: { learnerId: LearnerId; cardId: CardId; id: EventId; sessionId: SessionId },
): Promise<AnswerGround | null> {
  const [row] = await client.$queryRaw<(CardStateRow & { isIdTaken: bigint; isSessionKnown: bigint })[]>`
    SELECT s.*,
      EXISTS (SELECT 1 FROM "ReviewEvent" WHERE "id" = ${answer.id}) AS "isIdTaken",
      EXISTS (SELECT 1 FROM "Session" WHERE "id" = ${answer.sessionId}) AS "isSessionKnown"
    FROM "CardState" s WHERE s."learnerId" = ${answer.learnerId} AND s."cardId" = ${answer.cardId}`
  return row
    ? { state: cardStateOf(row), isIdTaken: Boolean(row.isIdTaken), isSessionKnown: Boolean(row.isSessionKnown) }
    : null
}

export async function findEvent(client: Client, id: EventId): Promise<ReviewEvent | null> {
  const row = await client.reviewEvent.findUnique({ where: { id }, include: { schedulerConfig: true } })
  return row && withConfig(row)
}

/** All events of a card, in the order they arrived. */
export async function findCardEvents(client: Client, learnerId: LearnerId, cardId: CardId): Promise<ReviewEvent[]> {
  const rows = await client.reviewEvent.findMany({
    where: { learnerId, cardId },
    orderBy: { cardSeq: 'asc' },
    include: { schedulerConfig: true },
  })
  return rows.map(withConfig)
}

/** The answers of a session that still count, in the order they arrived. */
export async function findSessionAnswers(
  client: Client,
  learnerId: LearnerId,
  sessionId: SessionId,
): Promise<ReviewEvent[]> {
  const rows = await client.reviewEvent.findMany({
    where: { learnerId, sessionId },
    orderBy: { seq: 'asc' },
    include: { schedulerConfig: true },
  })
  const voided = new Set(rows.map(row => row.voids))
  return rows.filter(row => row.type === 'answered' && !voided.has(row.id)).map(withConfig)
}

/** The event could not follow the state it was decided on: the id, the card's next place or the void is taken. */
export class EventConflict extends Error {
  override name = 'EventConflict'
}

/**
 * Appends an event and saves the state that follows from it, both or neither. The unique place of an event in its card's
 * log (`cardSeq`) and the version of the state make this compare-and-append: it holds on every database and needs no lock.
 * @throws EventConflict when another event got there first
 */
export async function appendEvent(
  prisma: PrismaClient,
  event: ReviewEvent,
  state: CardState,
  position: number,
): Promise<void> {
  const { learnerId, cardId } = event
  const before = state.version - 1
  const columns = Object.entries(reviewEventColumns(event))
  const unmoved = Prisma.sql`"learnerId" = ${learnerId} AND "cardId" = ${cardId} AND "version" = ${before}`
  try {
    // By SQL, because an answer waits for it: Prisma's own create and update take half as long again.
    const [appended, saved] = await prisma.$transaction([
      prisma.$executeRaw`
        INSERT INTO "ReviewEvent" (${Prisma.join(columns.map(([name]) => column(name)))})
        SELECT ${Prisma.join(columns.map(([, value]) => value))}
        WHERE EXISTS (SELECT 1 FROM "CardState" WHERE ${unmoved})`,
      prisma.$executeRaw`
        UPDATE "CardState" SET ${Prisma.join(
          Object.entries(cardStateColumns(state, position)).map(
            ([name, value]) => Prisma.sql`${column(name)} = ${value}`,
          ),
        )} WHERE ${unmoved}`,
    ])
    if (appended === 1 && saved === 1) return
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  throw new EventConflict(`card ${cardId} has moved on from version ${before}`)
}

const column = (name: string) => Prisma.raw(`"${name}"`)

/** Configs seen in the database; their rows are never deleted, so each has to be looked for only once. */
const storedConfigs = new WeakMap<Client, Set<string>>()

/** Events name the scheduler config in force; it is stored once, before the first of them. */
export async function ensureSchedulerConfig(client: Client, config: SchedulerConfig): Promise<void> {
  const id = schedulerConfigId(config)
  const stored = storedConfigs.get(client) ?? new Set()
  if (stored.has(id)) return
  await client.$executeRaw`
    INSERT INTO "SchedulerConfig" ("id", "body") VALUES (${id}, ${JSON.stringify(config)}) ON CONFLICT DO NOTHING`
  storedConfigs.set(client, stored.add(id))
}

function withConfig(row: ReviewEventColumns & { schedulerConfig: { id: string; body: string } }): ReviewEvent {
  return reviewEventOf(row, new Map([[row.schedulerConfigId, schedulerConfigOf(row.schedulerConfig.body)]]))
}

/** Of statements of our own, Prisma only passes on what the adapter said. */
function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const said = error.meta?.driverAdapterError
  return isDriverAdapterError(said) && said.cause.kind === 'UniqueConstraintViolation'
}
