import 'server-only'
import { type CardState as CardStateRow, Prisma, type PrismaClient } from '@/lib/db/generated/client'
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

// Read by SQL: with the place of each card, Prisma's own queries take several times as long over a thousand cards that are due.
type Row = Omit<CardStateRow, 'learnerId' | 'newPosition'> & { keyPointId: string; topicId: string }

const COLUMNS = Prisma.sql`
  s."cardId", s."phase", s."version", s."stability", s."difficulty", s."step", s."reps", s."lapses", s."scheduledDays",
  s."dueAt", s."dueDay", s."lastAnsweredAt", s."lastStudyDay", s."lastGrade", s."introducedOn", c."keyPointId", k."topicId"
  FROM "CardState" s JOIN "Card" c ON c."id" = s."cardId" JOIN "KeyPoint" k ON k."id" = c."keyPointId"`

const standingCard = (row: Row): StandingCard => ({
  cardId: row.cardId as CardId,
  keyPointId: row.keyPointId as KeyPointId,
  topicId: row.topicId as TopicId,
  state: cardStateOf(row),
})

/** Not archived, not suspended, not buried beyond today. */
const askable = (learnerId: LearnerId, today: StudyDay) => Prisma.sql`
  c."archivedAt" IS NULL AND s."cardId" NOT IN (
    SELECT "cardId" FROM "CardMark"
    WHERE "learnerId" = ${learnerId} AND ("suspendedAt" IS NOT NULL OR "buriedUntil" > ${today}))`

/** Cards being learnt and review cards that are due today or earlier. */
export async function findDueCards(
  prisma: PrismaClient,
  learnerId: LearnerId,
  today: StudyDay,
): Promise<StandingCard[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${COLUMNS}
    WHERE s."learnerId" = ${learnerId} AND s."phase" IN ('learning', 'relearning', 'review') AND s."dueDay" <= ${today}
      AND ${askable(learnerId, today)}`
  return rows.map(standingCard)
}

/** The first new cards in the order in which they are introduced. */
export async function findNewCards(
  prisma: PrismaClient,
  learnerId: LearnerId,
  today: StudyDay,
  most: number,
): Promise<StandingCard[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${COLUMNS}
    WHERE s."learnerId" = ${learnerId} AND s."newPosition" IS NOT NULL AND ${askable(learnerId, today)}
    ORDER BY s."newPosition" LIMIT ${most}`
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
  const rows = await prisma.$queryRaw<{ introducedOn: number | null; keyPointId: string }[]>`
    SELECT s."introducedOn", c."keyPointId" FROM "CardState" s JOIN "Card" c ON c."id" = s."cardId"
    WHERE s."learnerId" = ${learnerId} AND s."lastStudyDay" = ${today}`
  const newToday = rows.filter(row => row.introducedOn === today).length
  return {
    newToday,
    reviewsToday: rows.length - newToday,
    keyPoints: new Set(rows.map(row => row.keyPointId as KeyPointId)),
  }
}
