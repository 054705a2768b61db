import { describe, expect, it } from 'vitest'
import { BODIES } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { readingListOf } from '@/lib/testing/reading-list'
import type { Card, QuestionBody } from '../card'
import type { Level } from '../resource'
import { isKept } from './measure'
import { QUOTAS, quotaMeasures } from './quotas'

const measuresOf = (cards: readonly Card[], levels: Readonly<Record<string, Level>> = {}) =>
  Object.fromEntries(quotaMeasures(readingListOf(cards, levels)).map(measured => [measured.name, measured]))

const cardsOf = (...bodies: readonly QuestionBody[]) =>
  bodies.map((body, place) => aCard({ id: `r-1-${place}`, keyPointId: 'r-1', body }))
const withWordings = (id: string, wordings: number) =>
  aCard({
    ...{ id, keyPointId: id.replace(/-[a-z]$/, '') },
    otherVariants: Array.from({ length: wordings - 1 }, (_, place) => aVariant({ id: `v${place}` })),
  })

describe(quotaMeasures, () => {
  it('shares out the kinds over the cards', () => {
    const { choice, calculation, typedOrNumber } = measuresOf(
      cardsOf(BODIES.choice, BODIES.calculation, BODIES.typed, BODIES.number),
    )
    expect(choice).toMatchObject({ value: 0.25, limit: QUOTAS.choiceAtMost, kind: 'at most', unit: 'share' })
    expect(calculation).toMatchObject({ value: 0.25, limit: QUOTAS.calculationAtLeast, kind: 'at least' })
    expect(typedOrNumber).toMatchObject({ value: 0.5, limit: QUOTAS.typedOrNumberAtLeast, kind: 'at least' })
  })

  it('takes a card for what its first wording is', () => {
    const card = aCard({ body: BODIES.recall, otherVariants: [aVariant({ id: 'b', body: BODIES.choice })] })
    expect(measuresOf([card]).choice?.value).toBe(0)
  })

  it('finds a deck of one kind wanting', () => {
    const { choice, calculation, typedOrNumber } = measuresOf(cardsOf(BODIES.choice, BODIES.choice))
    expect([choice, calculation, typedOrNumber].map(each => each && isKept(each))).toEqual([false, false, false])
  })

  it('counts the cards of essential key points', () => {
    const cards = ['r-1-a', 'r-1-b', 'r-2-a'].map(id => withWordings(id, 2))
    expect(measuresOf(cards, { 'r-1': 'essential' }).essentialCards).toMatchObject({
      ...{ value: 2, limit: QUOTAS.essentialCardsAtMost, kind: 'at most', unit: 'count' },
    })
  })

  it('names essential and core key points with one card, and lets deeper ones have it', () => {
    const cards = ['r-1-a', 'r-2-a', 'r-3-a', 'r-4-a', 'r-4-b'].map(id => withWordings(id, 2))
    const levels = { 'r-1': 'essential', 'r-2': 'core', 'r-3': 'deeper', 'r-4': 'core' } as const
    expect(measuresOf(cards, levels).thinCorePoints).toMatchObject({ value: 2, limit: 0, examples: ['r-1', 'r-2'] })
  })

  it('names their cards with one wording, and lets those of deeper ones have it', () => {
    const cards = [
      withWordings('r-1-a', 1),
      withWordings('r-1-b', 2),
      withWordings('r-2-a', 1),
      withWordings('r-3-a', 1),
    ]
    const levels = { 'r-1': 'essential', 'r-2': 'core', 'r-3': 'deeper' } as const
    expect(measuresOf(cards, levels).thinCoreCards).toMatchObject({ value: 2, examples: ['r-1-a', 'r-2-a'] })
  })
})
