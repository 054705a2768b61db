import 'server-only'
import { createHash } from 'node:crypto'
import { introductionOrder } from '@/lib/content/introduction-order'
import type { KeyPoint, Resource, Topic } from '@/lib/content/resource'
import { forgetCardPlaces } from '@/lib/db/card-places'
import type { PrismaClient } from '@/lib/db/generated/client'
import { FOLD_VERSION } from '@/lib/review-log/fold'
import type { LearnerId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'

export type SyncedContent = { readonly added: number; readonly changed: number; readonly archived: number }

type Row = { id: string; position: number; body: string }
type Place = { archivedAt: bigint | null } & Row

/**
 * Makes the database's content what `resources` says: adds, changes in place (progress stays with the id), archives
 * what is gone, brings back what returns. Doing it again changes nothing.
 */
export async function syncContent(
  prisma: PrismaClient,
  resources: readonly Resource[],
  now: Instant,
): Promise<SyncedContent> {
  const rows = contentRows(resources)
  const synced = await prisma.$transaction(
    async tx => {
      const archivedAt = BigInt(now)
      const before = await tx.card.findMany({ select: { id: true, contentHash: true, archivedAt: true } })
      const known = new Map(before.map(card => [card.id, card]))

      for (const row of await changed(rows.resources, tx.resource.findMany()))
        await tx.resource.upsert({ where: { id: row.id }, create: row, update: { ...row, archivedAt: null } })
      for (const row of await changed(rows.topics, tx.topic.findMany()))
        await tx.topic.upsert({ where: { id: row.id }, create: row, update: { ...row, archivedAt: null } })
      for (const row of await changed(rows.keyPoints, tx.keyPoint.findMany()))
        await tx.keyPoint.upsert({ where: { id: row.id }, create: row, update: { ...row, archivedAt: null } })
      const cards = await changed(rows.cards, tx.card.findMany())
      for (const row of cards) {
        await tx.card.upsert({ where: { id: row.id }, create: row, update: { ...row, archivedAt: null } })
        await tx.cardState.updateMany({ where: { cardId: row.id, phase: 'new' }, data: { newPosition: row.position } })
      }
      await tx.resource.updateMany({ where: gone(rows.resources), data: { archivedAt } })
      await tx.topic.updateMany({ where: gone(rows.topics), data: { archivedAt } })
      await tx.keyPoint.updateMany({ where: gone(rows.keyPoints), data: { archivedAt } })
      const { count } = await tx.card.updateMany({ where: gone(rows.cards), data: { archivedAt } })
      await addMissingStates(tx)
      const added = cards.filter(row => !known.has(row.id)).length
      const altered = cards.filter(
        row => known.has(row.id) && known.get(row.id)?.contentHash !== row.contentHash,
      ).length
      return { added, changed: altered, archived: count }
    },
    { timeout: 60_000 },
  )
  forgetCardPlaces(prisma)
  return synced
}

/** Makes the learner if there is none yet, with a new state for every card. */
export async function ensureLearner(prisma: PrismaClient, id: LearnerId, now: Instant): Promise<void> {
  await prisma.learner.upsert({
    where: { id },
    create: { id, createdAt: BigInt(now), foldVersion: FOLD_VERSION },
    update: {},
  })
  await addMissingStates(prisma)
}

/** Every card has a state for every learner; a new card's knows its position, so that the next ones are found by index. */
async function addMissingStates(client: Pick<PrismaClient, '$executeRaw'>): Promise<void> {
  await client.$executeRaw`
    INSERT INTO "CardState" ("learnerId", "cardId", "phase", "newPosition")
    SELECT l."id", c."id", 'new', c."position" FROM "Learner" l CROSS JOIN "Card" c
    WHERE NOT EXISTS (SELECT 1 FROM "CardState" s WHERE s."learnerId" = l."id" AND s."cardId" = c."id")`
}

const gone = (rows: readonly Row[]) => ({ id: { notIn: rows.map(row => row.id) }, archivedAt: null })

/** The rows that are not there yet, differ, or were archived. */
async function changed<R extends Row>(rows: readonly R[], stored: Promise<Place[]>): Promise<R[]> {
  const known = new Map((await stored).map(row => [row.id, row]))
  return rows.filter(row => {
    const old = known.get(row.id)
    return !old || old.archivedAt !== null || old.body !== row.body || old.position !== row.position
  })
}

function contentRows(resources: readonly Resource[]) {
  const topics = resources.flatMap(resource => resource.topics)
  const keyPoints = topics.flatMap(topic => topic.keyPoints)
  return {
    resources: resources.map(({ topics: _, ...body }, position) => ({
      id: body.id,
      position,
      body: JSON.stringify(body),
    })),
    topics: topics.map(({ keyPoints: _, ...body }: Topic, position) => ({
      id: body.id,
      resourceId: body.resourceId,
      position,
      body: JSON.stringify(body),
    })),
    keyPoints: keyPoints.map(({ cards: _, ...body }: KeyPoint, position) => ({
      id: body.id,
      topicId: body.topicId,
      level: body.level,
      position,
      body: JSON.stringify(body),
    })),
    cards: introductionOrder(resources).map((card, position) => {
      const body = JSON.stringify(card)
      return {
        id: card.id,
        keyPointId: card.keyPointId,
        position,
        kind: card.variants[0].body.kind,
        body,
        contentHash: createHash('sha256').update(body).digest('hex').slice(0, 16),
      }
    }),
  }
}
