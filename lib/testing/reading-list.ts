import type { Card } from '@/lib/content/card'
import type { KeyPoint, Level, Resource, Topic } from '@/lib/content/resource'
import type { CardId, KeyPointId } from '@/lib/shared/ids'
import { aText } from './bodies'

/** The reading list these cards stand in, by the ids they name, in the order in which they are given; key points are core unless told otherwise. */
export function readingListOf(cards: readonly Card[], levels: Readonly<Record<string, Level>> = {}): Resource[] {
  return groups(cards, card => card.resourceId).map(([id, ofResource]) => ({
    id,
    title: aText(`title ${id}`),
    shortTitle: aText(`short ${id}`),
    section: aText('section'),
    kind: 'paper',
    authors: 'authors',
    year: '2026',
    link: `https://example.org/${id}`,
    summary: aText(`summary ${id}`),
    topics: groups(ofResource, card => card.topicId).map(
      ([topicId, ofTopic]): Topic => ({
        id: topicId,
        resourceId: id,
        title: aText(`topic ${topicId}`),
        keyPoints: groups(ofTopic, card => card.keyPointId).map(
          ([keyPointId, ofPoint]): KeyPoint => ({
            id: keyPointId,
            topicId,
            level: levels[keyPointId] ?? 'core',
            point: aText(`point ${keyPointId}`),
            source: { locator: aText('§1'), link: `https://example.org/${id}`, verified: ['full-text'] },
            cards: ofPoint,
          }),
        ),
      }),
    ),
  }))
}

function groups<K extends string>(cards: readonly Card[], keyOf: (card: Card) => K): [K, Card[]][] {
  const byKey = new Map<K, Card[]>()
  for (const card of cards) byKey.set(keyOf(card), [...(byKey.get(keyOf(card)) ?? []), card])
  return [...byKey]
}

/** The key point of a card id: `bloom-1` of `bloom-1-a`. */
export const pointOf = (cardId: CardId) => cardId.replace(/-[a-z]+$/, '') as KeyPointId
