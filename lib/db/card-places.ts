import 'server-only'
import type { Level } from '@/lib/content/resource'
import type { PrismaClient } from '@/lib/db/generated/client'
import type { CardId, KeyPointId, TopicId } from '@/lib/shared/ids'

/** Where a card belongs. */
export type CardPlace = { readonly keyPointId: KeyPointId; readonly topicId: TopicId; readonly level: Level }

/**
 * The places of all cards that are not archived, kept for as long as the client is: they change only when content is
 * loaded, and reading them anew for a thousand cards that are due takes most of the time the queue has.
 */
const known = new WeakMap<PrismaClient, Promise<ReadonlyMap<CardId, CardPlace>>>()

export function findCardPlaces(prisma: PrismaClient): Promise<ReadonlyMap<CardId, CardPlace>> {
  const places = known.get(prisma) ?? read(prisma)
  known.set(prisma, places)
  // A failure must not be kept: asked again, it tries again.
  places.catch(() => known.delete(prisma))
  return places
}

/** To be called when content has changed. */
export function forgetCardPlaces(prisma: PrismaClient): void {
  known.delete(prisma)
}

async function read(prisma: PrismaClient): Promise<ReadonlyMap<CardId, CardPlace>> {
  const rows = await prisma.$queryRaw<{ id: string; keyPointId: string; topicId: string; level: string }[]>`
    SELECT c."id", c."keyPointId", k."topicId", k."level"
    FROM "Card" c JOIN "KeyPoint" k ON k."id" = c."keyPointId" WHERE c."archivedAt" IS NULL`
  return new Map(
    rows.map(({ id, keyPointId, topicId, level }) => [
      id as CardId,
      { keyPointId: keyPointId as KeyPointId, topicId: topicId as TopicId, level: level as Level },
    ]),
  )
}
