import 'server-only'
import type { CardMark as CardMarkRow, PrismaClient } from '@/lib/db/generated/client'
import type { StudyDay } from '@/lib/scheduling/study-day'
import type { CardId, LearnerId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'

/** What the learner did to a card beside answering it. */
export type CardMark = {
  readonly suspendedAt: Instant | null
  /** Not asked before this study day. */
  readonly buriedUntil: StudyDay | null
  readonly flaggedAt: Instant | null
  readonly flagNote: string | null
}

export const NO_MARK: CardMark = { suspendedAt: null, buriedUntil: null, flaggedAt: null, flagNote: null }

export async function findMarks(prisma: PrismaClient, learnerId: LearnerId): Promise<Map<CardId, CardMark>> {
  const rows = await prisma.cardMark.findMany({ where: { learnerId } })
  return new Map(rows.map(row => [row.cardId as CardId, cardMarkOf(row)]))
}

/** Changes what is named and leaves the rest. */
export async function saveMark(
  prisma: PrismaClient,
  learnerId: LearnerId,
  cardId: CardId,
  change: Partial<CardMark>,
): Promise<void> {
  const before = await prisma.cardMark.findUnique({ where: { learnerId_cardId: { learnerId, cardId } } })
  const mark = { ...(before ? cardMarkOf(before) : NO_MARK), ...change }
  const columns = {
    suspendedAt: mark.suspendedAt === null ? null : BigInt(mark.suspendedAt),
    buriedUntil: mark.buriedUntil,
    flaggedAt: mark.flaggedAt === null ? null : BigInt(mark.flaggedAt),
    flagNote: mark.flagNote,
  }
  await prisma.cardMark.upsert({
    where: { learnerId_cardId: { learnerId, cardId } },
    create: { ...columns, learnerId, cardId },
    update: columns,
    select: { cardId: true },
  })
}

const cardMarkOf = (row: CardMarkRow): CardMark => ({
  suspendedAt: row.suspendedAt === null ? null : Number(row.suspendedAt),
  buriedUntil: row.buriedUntil as StudyDay | null,
  flaggedAt: row.flaggedAt === null ? null : Number(row.flaggedAt),
  flagNote: row.flagNote,
})
