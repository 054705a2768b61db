import { describe, expect, it } from 'vitest'
import { choiceCard, resourcesWith } from '@/lib/testing/content-files'
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
    })
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
    expect(countContent([])).toMatchObject({ topics: 0, keyPoints: 0, cards: 0, en: 0, zh: 0 })
  })
})
