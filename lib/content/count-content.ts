import type { Language } from '@/lib/shared/language'
import { CARD_KINDS, type Card, type CardKind } from './card'
import type { Level, Resource } from './resource'
import { textsOfVariant } from './texts-of'

export type ContentCount = {
  readonly topics: number
  readonly keyPoints: number
  readonly cards: number
  readonly byKind: Readonly<Record<CardKind, number>>
  /** Cards whose every text is there in that language. */
  readonly en: number
  readonly zh: number
  /** Cards by the level of their key point. */
  readonly essential: number
  readonly core: number
  readonly deeper: number
  /** Wordings of all cards, the first of each among them. */
  readonly variants: number
  /** Cards that draw new numbers each time. */
  readonly templates: number
}

/** A card counts under the kind of its first wording. */
export function countContent(resources: readonly Resource[]): ContentCount {
  const topics = resources.flatMap(resource => resource.topics)
  const keyPoints = topics.flatMap(topic => topic.keyPoints)
  const cards = keyPoints.flatMap(keyPoint => keyPoint.cards)
  const byKind = Object.fromEntries(CARD_KINDS.map(kind => [kind, 0])) as Record<CardKind, number>
  for (const card of cards) byKind[card.variants[0].body.kind] += 1
  const ofLevel = (level: Level) =>
    keyPoints.filter(point => point.level === level).reduce((sum, point) => sum + point.cards.length, 0)
  return {
    topics: topics.length,
    keyPoints: keyPoints.length,
    cards: cards.length,
    byKind,
    en: countIn(cards, 'en'),
    zh: countIn(cards, 'zh'),
    essential: ofLevel('essential'),
    core: ofLevel('core'),
    deeper: ofLevel('deeper'),
    variants: cards.reduce((sum, card) => sum + card.variants.length, 0),
    templates: byKind.calculation,
  }
}

const countIn = (cards: readonly Card[], language: Language) =>
  cards.filter(card => card.variants.flatMap(textsOfVariant).every(({ text }) => text[language].trim() !== '')).length
