import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeyPointId, ResourceId, TopicId } from '@/lib/shared/ids'
import { aText } from '@/lib/testing/bodies'
import { aCard } from '@/lib/testing/cards'
import { CASES } from '@/lib/testing/property'
import { introductionOrder } from './introduction-order'
import { type KeyPoint, LEVELS, type Level, type Resource } from './resource'

type Sketch = readonly { readonly level: Level; readonly cards: number }[]

/** A resource with one topic of such key points; card ids say where they stand: `r0-p1-c2`. */
function aResource(points: Sketch, place = 0): Resource {
  const id = `r${place}` as ResourceId
  const topicId = `${id}/t` as TopicId
  const keyPoints = points.map(
    ({ level, cards }, p): KeyPoint => ({
      id: `${id}-p${p}` as KeyPointId,
      topicId,
      level,
      point: aText('point'),
      source: { locator: aText('here'), link: 'https://example.org', verified: ['memory'] },
      cards: Array.from({ length: cards }, (_, c) => aCard({ id: `${id}-p${p}-c${c}` })),
    }),
  )
  const texts = { title: aText('t'), shortTitle: aText('t'), section: aText('s'), summary: aText('s') }
  const topics = [{ id: topicId, resourceId: id, title: aText('topic'), keyPoints }]
  return { id, ...texts, kind: 'paper', authors: 'x', year: '2026', link: 'https://example.org', topics }
}

const orderOf = (...resources: Resource[]) => introductionOrder(resources).map(({ id }) => id as string)

describe(introductionOrder, () => {
  it('introduces essential points before core ones before deeper ones', () => {
    const sketch: Sketch = [
      { level: 'deeper', cards: 1 },
      { level: 'core', cards: 1 },
      { level: 'essential', cards: 1 },
    ]
    expect(orderOf(aResource(sketch))).toEqual(['r0-p2-c0', 'r0-p1-c0', 'r0-p0-c0'])
  })

  it('introduces the first card of every point before the second of any', () => {
    const sketch: Sketch = [
      { level: 'core', cards: 2 },
      { level: 'core', cards: 1 },
    ]
    expect(orderOf(aResource(sketch))).toEqual(['r0-p0-c0', 'r0-p1-c0', 'r0-p0-c1'])
  })

  it('follows the reading order otherwise, across resources', () => {
    const sketch: Sketch = [{ level: 'core', cards: 1 }]
    expect(orderOf(aResource(sketch), aResource(sketch, 1))).toEqual(['r0-p0-c0', 'r1-p0-c0'])
  })

  const sketches = fc.array(
    fc.array(fc.record({ level: fc.constantFrom(...LEVELS), cards: fc.nat(4) }), { maxLength: 5 }),
    { maxLength: 4 },
  )

  it('has every card once, ordered by level, depth, and place', () => {
    fc.assert(
      fc.property(sketches, lists => {
        const resources = lists.map(aResource)
        const all = resources.flatMap(resource =>
          resource.topics.flatMap(topic =>
            topic.keyPoints.flatMap(({ level, cards }) =>
              cards.map((card, depth) => ({ id: card.id as string, key: LEVELS.indexOf(level) * 100 + depth })),
            ),
          ),
        )
        const order = orderOf(...resources)
        expect([...order].sort()).toEqual(all.map(({ id }) => id).sort())
        const placed = order.map(id => ({
          key: all.find(card => card.id === id)?.key ?? -1,
          at: all.findIndex(card => card.id === id),
        }))
        for (const [place, one] of placed.entries()) {
          const other = placed[place + 1]
          if (other) expect(one.key < other.key || (one.key === other.key && one.at < other.at)).toBe(true)
        }
      }),
      CASES,
    )
  })
})
