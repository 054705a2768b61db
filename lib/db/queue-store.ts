import 'server-only'
import type { Level } from '@/lib/content/resource'
import { type CardPlace, findCardPlaces } from '@/lib/db/card-places'
import { Prisma, type PrismaClient } from '@/lib/db/generated/client'
import type { QueueState } from '@/lib/queue/queue-card'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { StudyDay } from '@/lib/scheduling/study-day'
import type { CardId, KeyPointId, LearnerId } from '@/lib/shared/ids'

/** A card as the queue finds it, before its recall is worked out. */
export type StandingCard = { readonly cardId: CardId; readonly place: CardPlace; readonly state: QueueState }

// By SQL, from the index alone, and as one JSON value: over a thousand cards that are due, a row at a time through Prisma
// takes four times as long.

type DueRow = [
  cardId: string,
  phase: QueueState['phase'],
  step: number,
  stability: number,
  lastStudyDay: StudyDay | null,
  dueAt: number | null,
]

/** Not suspended, not buried beyond today. */
const askable = (learnerId: LearnerId, today: StudyDay) => Prisma.sql`
  "cardId" NOT IN (
    SELECT "cardId" FROM "CardMark"
    WHERE "learnerId" = ${learnerId} AND ("suspendedAt" IS NOT NULL OR "buriedUntil" > ${today}))`

/** Cards being learnt and review cards that are due today or earlier; archived ones are left out. */
export async function findDueCards(
  prisma: PrismaClient,
  learnerId: LearnerId,
  today: StudyDay,
): Promise<StandingCard[]> {
  const [places, rows] = await Promise.all([
    findCardPlaces(prisma),
    prisma.$queryRaw<{ cards: string }[]>`
      SELECT json_group_array(json_array("cardId", "phase", "step", "stability", "lastStudyDay", "dueAt")) AS "cards"
      FROM "CardState" WHERE "learnerId" = ${learnerId} AND "phase" IN ('learning', 'relearning', 'review') AND "dueDay" <= ${today}
        AND ${askable(learnerId, today)}`,
  ])
  const found: StandingCard[] = []
  for (const [id, phase, step, stability, lastStudyDay, dueAt] of JSON.parse(rows[0]?.cards ?? '[]') as DueRow[]) {
    const cardId = id as CardId
    const place = places.get(cardId)
    if (place) found.push({ cardId, place, state: { phase, step, stability, lastStudyDay, dueAt } })
  }
  return found
}

/**
 * The first new cards in the order in which they are introduced, about as many as wanted: archived ones have a place in
 * that order too, and are left out after reading; when that leaves too few, more are read.
 */
export async function findNewCards(
  prisma: PrismaClient,
  learnerId: LearnerId,
  today: StudyDay,
  wanted: number,
): Promise<StandingCard[]> {
  const places = await findCardPlaces(prisma)
  for (let most = wanted; ; most *= 4) {
    const rows = await prisma.$queryRaw<{ cardId: string }[]>`
      SELECT "cardId" FROM "CardState"
      WHERE "learnerId" = ${learnerId} AND "newPosition" IS NOT NULL AND ${askable(learnerId, today)}
      ORDER BY "newPosition" LIMIT ${most}`
    const found: StandingCard[] = []
    for (const row of rows) {
      const cardId = row.cardId as CardId
      const place = places.get(cardId)
      if (place) found.push({ cardId, place, state: NEW_CARD_STATE })
    }
    if (found.length >= wanted || rows.length < most) return found
  }
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

/** New cards that are not archived, by the level of their key point. */
export async function countNewByLevel(prisma: PrismaClient, learnerId: LearnerId): Promise<ReadonlyMap<Level, number>> {
  const rows = await prisma.$queryRaw<{ level: string; cards: bigint }[]>`
    SELECT k."level", COUNT(*) AS "cards"
    FROM "CardState" s JOIN "Card" c ON c."id" = s."cardId" JOIN "KeyPoint" k ON k."id" = c."keyPointId"
    WHERE s."learnerId" = ${learnerId} AND s."newPosition" IS NOT NULL AND c."archivedAt" IS NULL
    GROUP BY k."level"`
  return new Map(rows.map(({ level, cards }) => [level as Level, Number(cards)]))
}

/** The study days on which cards were introduced since a day, one entry a card; and the learner's first of all. */
export async function findIntroductions(prisma: PrismaClient, learnerId: LearnerId, since: StudyDay) {
  const [recent, first] = await Promise.all([
    prisma.cardState.findMany({
      where: { learnerId, introducedOn: { gte: since } },
      select: { introducedOn: true },
    }),
    prisma.cardState.aggregate({ where: { learnerId }, _min: { introducedOn: true } }),
  ])
  return {
    introducedOn: recent.map(row => row.introducedOn as StudyDay),
    firstDay: first._min.introducedOn as StudyDay | null,
  }
}
