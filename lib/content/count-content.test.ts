import { describe, expect, it } from 'vitest'
import { aCalculation } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { choiceCard, resourcesWith } from '@/lib/testing/content-files'
import { readingListOf } from '@/lib/testing/reading-list'
import { countContent } from './count-content'

const number = `- id: bloom-1-n
  kind: number
  prompt: { en: How many?, zh: 多少？ }
  answer: { value: 176e9, tolerance: 1% }
  explanation: { en: So., zh: 如此。 }
  variants:
    - id: b
      kind: recall
      answer: { en: Many., zh: 很多。 }
      points: [{ en: one, zh: 一 }, { en: two, zh: 二 }]
`

describe(countContent, () => {
  it('counts topics, key points and cards, each card under its first kind', () => {
    expect(countContent(resourcesWith(choiceCard('a') + choiceCard('b') + number))).toEqual({
      topics: 1,
      keyPoints: 1,
      cards: 3,
      byKind: { choice: 2, multi: 0, number: 1, typed: 0, ordering: 0, recall: 0, calculation: 0 },
      en: 3,
      zh: 3,
      essential: 3,
      core: 0,
      deeper: 0,
      variants: 4,
      templates: 0,
    })
  })

  it('counts cards by the level of their key point', () => {
    const cards = ['p-1-a', 'p-1-b', 'p-2-a', 'p-3-a', 'p-3-b', 'p-3-c'].map(id =>
      aCard({ id, keyPointId: id.slice(0, 3) }),
    )
    const resources = readingListOf(cards, { 'p-1': 'essential', 'p-2': 'core', 'p-3': 'deeper' })
    expect(countContent(resources)).toMatchObject({ essential: 2, core: 1, deeper: 3, cards: 6 })
  })

  it('counts every wording, and the cards that draw their numbers', () => {
    const cards = [
      aCard({ id: 'p-1-a', otherVariants: [aVariant({ id: 'b' }), aVariant({ id: 'c' })] }),
      aCard({ id: 'p-1-b', body: aCalculation() }),
      // A calculation only in its second wording is counted as what it is first.
      aCard({ id: 'p-1-c', otherVariants: [aVariant({ id: 'b', body: aCalculation() })] }),
    ]
    expect(countContent(readingListOf(cards))).toMatchObject({ cards: 3, variants: 6, templates: 1 })
  })

  it('counts a card in a language only when each of its texts is there', () => {
    const [resource] = resourcesWith(choiceCard('a') + choiceCard('b'))
    const blank = structuredClone(resource) as unknown as {
      topics: [{ keyPoints: [{ cards: [{ variants: [{ prompt: { zh: string } }] }] }] }]
    }
    blank.topics[0].keyPoints[0].cards[0].variants[0].prompt.zh = ' '
    expect(countContent([blank as never])).toMatchObject({ cards: 2, en: 2, zh: 1 })
  })

  it('counts nothing in no resources', () => {
    expect(countContent([])).toMatchObject({ topics: 0, keyPoints: 0, cards: 0, en: 0, zh: 0, variants: 0, core: 0 })
  })
})
