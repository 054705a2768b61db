import { describe, expect, it } from 'vitest'
import { aChoice, BODIES } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { readingListOf } from '@/lib/testing/reading-list'
import { choiceOptions, deckCards, deckWordings, wordingName } from './deck-card'

const resources = readingListOf([
  aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1', topicId: 'bloom/size', resourceId: 'bloom' }),
  aCard({
    ...{ id: 'bloom-2-a', keyPointId: 'bloom-2', topicId: 'bloom/data', resourceId: 'bloom' },
    otherVariants: [aVariant({ id: 'b' }), aVariant({ id: 'tokens' })],
  }),
  aCard({ id: 'llama-1-a', keyPointId: 'llama-1', topicId: 'llama/size', resourceId: 'llama' }),
])

describe(deckCards, () => {
  it('has every card of every resource with its key point, in order', () => {
    expect(deckCards(resources).map(({ card, keyPoint }) => [card.id, keyPoint.id])).toEqual([
      ['bloom-1-a', 'bloom-1'],
      ['bloom-2-a', 'bloom-2'],
      ['llama-1-a', 'llama-1'],
    ])
  })

  it('has none of no resources', () => {
    expect(deckCards([])).toEqual([])
  })
})

describe(deckWordings, () => {
  it('has every wording of each card, named by its card and, but for the first, by its own id', () => {
    expect(deckWordings(resources).map(wordingName)).toEqual([
      'bloom-1-a',
      'bloom-2-a',
      'bloom-2-a/b',
      'bloom-2-a/tokens',
      'llama-1-a',
    ])
  })
})

describe(choiceOptions, () => {
  it('has the options of one-of-several only', () => {
    expect(choiceOptions(aVariant())).toEqual(aChoice().options)
    const { choice: _choice, ...others } = BODIES
    for (const body of Object.values(others)) expect(choiceOptions(aVariant({ body })), body.kind).toBeNull()
  })
})
