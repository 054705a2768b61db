import 'server-only'
import type { Card, Text } from '@/lib/content/card'
import type { KeyPoint, Resource, Topic } from '@/lib/content/resource'
import { Prisma, type PrismaClient } from '@/lib/db/generated/client'
import type { CardId, ResourceId } from '@/lib/shared/ids'

export type KeyPointBody = Omit<KeyPoint, 'cards'>
export type TopicBody = Omit<Topic, 'keyPoints'>
export type ResourceBody = Omit<Resource, 'topics'>

/** A card with all it belongs to. */
export type CardInContext = {
  readonly card: Card
  readonly contentHash: string
  readonly position: number
  readonly archived: boolean
  readonly keyPoint: KeyPointBody
  readonly topic: TopicBody
  readonly resource: ResourceBody
}

// Bodies were parsed by the content schema before they were stored; the database is the app's own.
const body = <T>(json: string) => JSON.parse(json) as T

type CardRow = {
  id: string
  position: number
  contentHash: string
  archivedAt: bigint | null
  card: string
  keyPoint: string
  topic: string
  resource: string
}

/** The cards with these ids, archived ones too; ids that are not there are left out. */
export async function findCards(prisma: PrismaClient, ids: readonly CardId[]): Promise<Map<CardId, CardInContext>> {
  if (ids.length === 0) return new Map()
  // By SQL, because every answer waits for it: Prisma asks the four tables one after the other.
  const rows = await prisma.$queryRaw<CardRow[]>`
    SELECT c."id", c."position", c."contentHash", c."archivedAt", c."body" AS "card", k."body" AS "keyPoint",
      t."body" AS "topic", r."body" AS "resource"
    FROM "Card" c JOIN "KeyPoint" k ON k."id" = c."keyPointId" JOIN "Topic" t ON t."id" = k."topicId"
      JOIN "Resource" r ON r."id" = t."resourceId"
    WHERE c."id" IN (${Prisma.join([...ids])})`
  return new Map(
    rows.map(row => [
      row.id as CardId,
      {
        card: body<Card>(row.card),
        contentHash: row.contentHash,
        position: row.position,
        archived: row.archivedAt !== null,
        keyPoint: body<KeyPointBody>(row.keyPoint),
        topic: body<TopicBody>(row.topic),
        resource: body<ResourceBody>(row.resource),
      },
    ]),
  )
}

/** All resources that are not archived, in reading order, with topics and the ids below them, without texts of key points. */
export async function loadOutline(prisma: PrismaClient) {
  const rows = await prisma.resource.findMany({
    where: { archivedAt: null },
    orderBy: { position: 'asc' },
    include: {
      topics: {
        where: { archivedAt: null },
        orderBy: { position: 'asc' },
        include: {
          keyPoints: {
            where: { archivedAt: null },
            orderBy: { position: 'asc' },
            select: { id: true, level: true, cards: { where: { archivedAt: null }, select: { id: true } } },
          },
        },
      },
    },
  })
  return rows.map(row => ({
    resource: body<ResourceBody>(row.body),
    topics: row.topics.map(topic => ({ topic: body<TopicBody>(topic.body), keyPoints: topic.keyPoints })),
  }))
}

/** What each key point that is not archived says, by its id. */
export async function findKeyPointTexts(prisma: PrismaClient): Promise<Map<string, Text>> {
  const rows = await prisma.keyPoint.findMany({ where: { archivedAt: null }, select: { id: true, body: true } })
  return new Map(rows.map(row => [row.id, body<KeyPointBody>(row.body).point]))
}

/** One resource with everything in it; null when there is none of that id, or it is archived. */
export async function loadResource(prisma: PrismaClient, id: ResourceId): Promise<Resource | null> {
  const row = await prisma.resource.findFirst({
    where: { id, archivedAt: null },
    include: {
      topics: {
        where: { archivedAt: null },
        orderBy: { position: 'asc' },
        include: {
          keyPoints: {
            where: { archivedAt: null },
            orderBy: { position: 'asc' },
            include: { cards: { where: { archivedAt: null }, orderBy: { position: 'asc' } } },
          },
        },
      },
    },
  })
  if (!row) return null
  return {
    ...body<ResourceBody>(row.body),
    topics: row.topics.map(topic => ({
      ...body<TopicBody>(topic.body),
      keyPoints: topic.keyPoints.map(point => ({
        ...body<KeyPointBody>(point.body),
        cards: point.cards.map(card => body<Card>(card.body)),
      })),
    })),
  }
}

/** All resources with all key points and cards, in reading order, archived ones left out. */
export async function loadWholeOutline(prisma: PrismaClient) {
  const rows = await prisma.resource.findMany({
    where: { archivedAt: null },
    orderBy: { position: 'asc' },
    include: {
      topics: {
        where: { archivedAt: null },
        orderBy: { position: 'asc' },
        include: {
          keyPoints: {
            where: { archivedAt: null },
            orderBy: { position: 'asc' },
            include: { cards: { where: { archivedAt: null }, orderBy: { position: 'asc' } } },
          },
        },
      },
    },
  })
  return rows.map(row => ({
    resource: body<ResourceBody>(row.body),
    keyPoints: row.topics.flatMap(topic =>
      topic.keyPoints.map(point => ({
        keyPoint: body<KeyPointBody>(point.body),
        cards: point.cards.map(card => body<Card>(card.body)),
      })),
    ),
  }))
}
