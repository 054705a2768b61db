import type { Card } from '@/lib/content/card'
import type { KeyPointBody, ResourceBody, TopicBody } from '@/lib/db/catalogue-store'
import type { KeyPointId, ResourceId, TopicId, VariantId } from '@/lib/shared/ids'
import type { Row } from '../simulation/insert-rows'
import { cardIdAt } from './generate-history'

/** As in a deck of this kind: two cards a key point, fifty key points a topic, twenty-five topics a resource. */
const CARDS_PER_POINT = 2
const CARDS_PER_TOPIC = 100
const CARDS_PER_RESOURCE = 2_500
export const CONTENT_HASH = '0123456789abcdef'
export const RIGHT_OPTION = 'o0'
export const WRONG_OPTION = 'o1'

const both = (en: string, zh: string) => ({ en, zh })
const sentence = (about: string) =>
  both(
    `${about}: for a fixed budget of compute, parameters and training tokens are to grow in equal proportion, $N \\propto C^{0.5}$.`,
    `${about}：在固定的计算预算下，参数量与训练词元数应当同比增长，$N \\propto C^{0.5}$。`,
  )

const pointId = (position: number) => `bench-point-${Math.floor(position / CARDS_PER_POINT)}` as KeyPointId
const topicId = (position: number) => `bench/topic-${Math.floor(position / CARDS_PER_TOPIC)}` as TopicId
const resourceId = (position: number) => `bench-${Math.floor(position / CARDS_PER_RESOURCE)}` as ResourceId

/** A choice of one among four, with texts as long as those of the reading list. */
export function benchCard(position: number): Card {
  const option = (place: number) =>
    place === 0
      ? { text: sentence(`Option ${place}`), right: true as const }
      : { text: sentence(`Option ${place}`), right: false as const, why: sentence(`Why not ${place}`) }
  return {
    id: cardIdAt(position),
    keyPointId: pointId(position),
    topicId: topicId(position),
    resourceId: resourceId(position),
    variants: [
      {
        id: 'a' as VariantId,
        prompt: sentence(`Question ${position}`),
        explanation: sentence(`Explanation ${position}`),
        body: { kind: 'choice', options: [0, 1, 2, 3].map(option) },
      },
    ],
  }
}

const position = (place: number) => ({ position: place, archivedAt: null })

/** The rows of Resource, Topic, KeyPoint and Card, in an order in which each finds what it refers to. */
export function* contentRows(cards: number): Generator<[table: string, rows: Iterable<Row>]> {
  yield ['Resource', every(cards, CARDS_PER_RESOURCE, resourceRow)]
  yield ['Topic', every(cards, CARDS_PER_TOPIC, topicRow)]
  yield ['KeyPoint', every(cards, CARDS_PER_POINT, keyPointRow)]
  yield ['Card', every(cards, 1, cardRow)]
}

function* every(cards: number, step: number, row: (first: number) => Row): Generator<Row> {
  for (let first = 0; first < cards; first += step) yield row(first)
}

function resourceRow(first: number): Row {
  const id = resourceId(first)
  const title = both(`Resource ${id}`, `资源 ${id}`)
  const body: ResourceBody = {
    ...{ id, title, shortTitle: title, section: title, kind: 'paper', authors: 'A. Author', year: '2026' },
    link: 'https://example.org/',
    summary: title,
  }
  return { id, ...position(first), body: JSON.stringify(body) }
}

function topicRow(first: number): Row {
  const body: TopicBody = { id: topicId(first), resourceId: resourceId(first), title: both('Topic', '主题') }
  return { id: body.id, resourceId: body.resourceId, ...position(first), body: JSON.stringify(body) }
}

function keyPointRow(first: number): Row {
  const source = { locator: both('Section 3', '第3节'), link: 'https://example.org/', verified: ['full-text' as const] }
  const body: KeyPointBody = {
    id: pointId(first),
    topicId: topicId(first),
    level: 'core',
    point: sentence('Point'),
    source,
  }
  return { id: body.id, topicId: body.topicId, level: body.level, ...position(first), body: JSON.stringify(body) }
}

function cardRow(place: number): Row {
  const card = benchCard(place)
  const { id, keyPointId } = card
  return { id, keyPointId, ...position(place), kind: 'choice', body: JSON.stringify(card), contentHash: CONTENT_HASH }
}
