import type { CardKind } from '../card'
import type { Resource } from '../resource'
import { deckCards } from './deck-card'
import { type Measure, measure, share } from './measure'

/** What issue 3 asks of the deck as a whole. */
export const QUOTAS = {
  choiceAtMost: 0.6,
  calculationAtLeast: 0.08,
  typedOrNumberAtLeast: 0.1,
  essentialCardsAtMost: 150,
  cardsOfCorePoint: 2,
  wordingsOfCoreCard: 2,
} as const

export function quotaMeasures(resources: readonly Resource[]): Measure[] {
  const cards = deckCards(resources)
  const ofKind = (...kinds: CardKind[]) =>
    share(cards.filter(({ card }) => kinds.includes(card.variants[0].body.kind)).length, cards.length)
  const points = resources.flatMap(({ topics }) => topics.flatMap(({ keyPoints }) => keyPoints))
  const isCore = ({ level }: { level: string }) => level !== 'deeper'
  const thinPoints = points.filter(point => isCore(point) && point.cards.length < QUOTAS.cardsOfCorePoint)
  const thinCards = cards.filter(
    ({ card, keyPoint }) => isCore(keyPoint) && card.variants.length < QUOTAS.wordingsOfCoreCard,
  )
  const essential = cards.filter(({ keyPoint }) => keyPoint.level === 'essential').length
  return [
    measure({
      ...{ name: 'choice', what: 'cards that are one of several', value: ofKind('choice') },
      ...{ limit: QUOTAS.choiceAtMost, kind: 'at most', unit: 'share' },
    }),
    measure({
      ...{ name: 'calculation', what: 'cards that are worked calculations', value: ofKind('calculation') },
      ...{ limit: QUOTAS.calculationAtLeast, kind: 'at least', unit: 'share' },
    }),
    measure({
      ...{ name: 'typedOrNumber', what: 'cards that are typed or numeric', value: ofKind('typed', 'number') },
      ...{ limit: QUOTAS.typedOrNumberAtLeast, kind: 'at least', unit: 'share' },
    }),
    measure({
      ...{ name: 'essentialCards', what: 'cards of essential key points', value: essential },
      ...{ limit: QUOTAS.essentialCardsAtMost, kind: 'at most', unit: 'count' },
    }),
    measure({
      name: 'thinCorePoints',
      what: `essential and core key points with fewer than ${QUOTAS.cardsOfCorePoint} cards`,
      ...{
        value: thinPoints.length,
        limit: 0,
        kind: 'at most',
        unit: 'count',
        examples: thinPoints.map(({ id }) => id),
      },
    }),
    measure({
      name: 'thinCoreCards',
      what: `their cards with fewer than ${QUOTAS.wordingsOfCoreCard} wordings`,
      ...{ value: thinCards.length, limit: 0, kind: 'at most', unit: 'count' },
      examples: thinCards.map(({ card }) => card.id),
    }),
  ]
}
