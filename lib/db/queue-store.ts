import 'server-only'
import type { CardState as CardStateRow, PrismaClient } from '@/lib/db/generated/client'
import { cardStateOf } from '@/lib/db/rows'
import type { CardState } from '@/lib/scheduling/card-state'
import type { StudyDay } from '@/lib/scheduling/study-day'
import type { CardId, KeyPointId, LearnerId, TopicId } from '@/lib/shared/ids'

export type StandingCard = {
  readonly cardId: CardId
  readonly keyPointId: KeyPointId
  readonly topicId: TopicId
  readonly state: CardState
}

const standing = {
  card: { select: { keyPointId: true, keyPoint: { select: { topicId: true } } } },
} as const
type Row = CardStateRow & { card: { keyPointId: string; keyPoint: { topicId: string } } }

const standingCard = (row: Row): StandingCard => ({
  cardId: row.cardId as CardId,
  keyPointId: row.card.keyPointId as KeyPointId,
  topicId: row.card.keyPoint.topicId as TopicId,
  state: cardStateOf(row),
})

/** Not archived, not suspended, not buried beyond today. */
const askable = (learnerId: LearnerId, today: StudyDay) => ({
  archivedAt: null,
  marks: { none: { learnerId, OR: [{ suspendedAt: { not: null } }, { buriedUntil: { gt: today } }] } },
})

/** Cards being learnt and review cards that are due today or earlier. */
export async function findDueCards(
  prisma: PrismaClient,
  learnerId: LearnerId,
  today: StudyDay,
): Promise<StandingCard[]> {
  const rows = await prisma.cardState.findMany({
    where: {
      learnerId,
      phase: { in: ['learning', 'relearning', 'review'] },
      dueDay: { lte: today },
      card: askable(learnerId, today),
    },
    include: standing,
  })
  return rows.map(standingCard)
}

/** The first new cards in the order in which they are introduced. */
export async function findNewCards(
  prisma: PrismaClient,
  learnerId: LearnerId,
  today: StudyDay,
  most: number,
): Promise<StandingCard[]> {
  const rows = await prisma.cardState.findMany({
    where: { learnerId, newPosition: { not: null }, card: askable(learnerId, today) },
    orderBy: { newPosition: 'asc' },
    take: most,
    include: standing,
  })
  return rows.map(standingCard)
}

export type AskedToday = {
  /** Cards first answered today. */
  readonly newToday: number
  /** Cards answered today that were in review before. */
  readonly reviewsToday: number
  readonly keyPoints: ReadonlySet<KeyPointId>
}

/** What this study day's answers have used of the limits. */
export async function findAskedToday(prisma: PrismaClient, learnerId: LearnerId, today: StudyDay): Promise<AskedToday> {
  const rows = await prisma.cardState.findMany({
    where: { learnerId, lastStudyDay: today },
    select: { introducedOn: true, card: { select: { keyPointId: true } } },
  })
  const newToday = rows.filter(row => row.introducedOn === today).length
  return {
    newToday,
    reviewsToday: rows.length - newToday,
    keyPoints: new Set(rows.map(row => row.card.keyPointId as KeyPointId)),
  }
}
