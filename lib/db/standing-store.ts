import 'server-only'
import type { PrismaClient } from '@/lib/db/generated/client'
import { cardStateOf } from '@/lib/db/rows'
import type { CardState } from '@/lib/scheduling/card-state'
import type { StudyDay } from '@/lib/scheduling/study-day'
import type { CardId, LearnerId, SessionId } from '@/lib/shared/ids'

/** The states of the learner's cards, archived cards left out; of one resource when it is named. */
export async function findCardStates(
  prisma: PrismaClient,
  learnerId: LearnerId,
  resourceId?: string,
): Promise<Map<CardId, CardState>> {
  const rows = await prisma.cardState.findMany({
    where: {
      learnerId,
      card: { archivedAt: null, ...(resourceId ? { keyPoint: { topic: { resourceId } } } : {}) },
    },
  })
  return new Map(rows.map(row => [row.cardId as CardId, cardStateOf(row)]))
}

/** The states of these cards; ids without one are left out. */
export async function findStatesOf(
  prisma: PrismaClient,
  learnerId: LearnerId,
  ids: readonly CardId[],
): Promise<Map<CardId, CardState>> {
  const rows = await prisma.cardState.findMany({ where: { learnerId, cardId: { in: [...ids] } } })
  return new Map(rows.map(row => [row.cardId as CardId, cardStateOf(row)]))
}

export type AnswerRow = {
  readonly cardId: CardId
  readonly occurredAt: number
  readonly correct: boolean
  readonly durationMs: number
}

/** Answers that count, of a session or since an instant, in the order they arrived. */
export async function findAnswers(
  prisma: PrismaClient,
  learnerId: LearnerId,
  which: { sessionId: SessionId } | { since: number },
): Promise<AnswerRow[]> {
  const where = 'sessionId' in which ? which : { occurredAt: { gte: BigInt(which.since) } }
  const select = {
    id: true,
    type: true,
    voids: true,
    cardId: true,
    occurredAt: true,
    grade: true,
    durationMs: true,
  } as const
  const rows = await prisma.reviewEvent.findMany({ where: { learnerId, ...where }, orderBy: { seq: 'asc' }, select })
  const voided = new Set(rows.map(row => row.voids))
  return rows
    .filter(row => row.type === 'answered' && !voided.has(row.id))
    .map(row => ({
      cardId: row.cardId as CardId,
      occurredAt: Number(row.occurredAt),
      // A right answer that was a guess is not one that was known.
      correct: row.grade !== 1,
      durationMs: row.durationMs ?? 0,
    }))
}

/** When the next review cards come: the study day and how many. */
export async function findNextDue(
  prisma: PrismaClient,
  learnerId: LearnerId,
  after: StudyDay,
): Promise<{ day: StudyDay; cards: number } | null> {
  const first = await prisma.cardState.findFirst({
    where: { learnerId, phase: { not: 'new' }, dueDay: { gt: after }, card: { archivedAt: null } },
    orderBy: { dueDay: 'asc' },
    select: { dueDay: true },
  })
  if (first?.dueDay == null) return null
  const cards = await prisma.cardState.count({
    where: { learnerId, phase: { not: 'new' }, dueDay: first.dueDay, card: { archivedAt: null } },
  })
  return { day: first.dueDay as StudyDay, cards }
}
