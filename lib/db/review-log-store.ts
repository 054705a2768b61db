import 'server-only'
import { Prisma, type PrismaClient } from '@/lib/db/generated/client'
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
  try {
    await prisma.$transaction([
      prisma.reviewEvent.create({ data: reviewEventColumns(event), select: { seq: true } }),
      prisma.cardState.update({
        where: { learnerId_cardId: { learnerId, cardId }, version: state.version - 1 },
        data: cardStateColumns(state, position),
        select: { version: true },
      }),
    ])
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2002' || error.code === 'P2025'))
      throw new EventConflict(`card ${cardId} has moved on from version ${state.version - 1}`)
    throw error
  }
}

/** Events name the scheduler config in force; it is stored once, before the first of them. */
export async function ensureSchedulerConfig(client: Client, config: SchedulerConfig): Promise<void> {
  const id = schedulerConfigId(config)
  const known = await client.schedulerConfig.findUnique({ where: { id }, select: { id: true } })
  if (!known) await client.schedulerConfig.createMany({ data: [{ id, body: JSON.stringify(config) }] })
}

function withConfig(row: ReviewEventColumns & { schedulerConfig: { id: string; body: string } }): ReviewEvent {
  return reviewEventOf(row, new Map([[row.schedulerConfigId, schedulerConfigOf(row.schedulerConfig.body)]]))
}
