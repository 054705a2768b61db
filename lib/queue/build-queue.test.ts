import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { CardId, KeyPointId, TopicId } from '@/lib/shared/ids'
import { CASES } from '@/lib/testing/property'
import { buildQueue, type QueueInput } from './build-queue'
import type { QueueCard } from './queue-card'

type CardFields = { id: string; point?: string; topic?: string; recall?: number; dueAt?: number }

const aQueueCard = ({ id, point = `p-${id}`, topic = `t-${id}`, recall = 0.9, dueAt = 0 }: CardFields): QueueCard => ({
  cardId: id as CardId,
  keyPointId: point as KeyPointId,
  topicId: topic as TopicId,
  state: { ...NEW_CARD_STATE, dueAt },
  retrievability: recall,
})

type Sketch = { [K in 'learning' | 'reviews' | 'fresh']?: readonly CardFields[] } & Partial<
  Pick<QueueInput, 'limits' | 'used'>
> & { askedToday?: readonly string[] }

const queueOf = ({ learning = [], reviews = [], fresh = [], limits, used, askedToday = [] }: Sketch) =>
  buildQueue({
    learning: learning.map(aQueueCard),
    reviews: reviews.map(aQueueCard),
    fresh: fresh.map(aQueueCard),
    limits: limits ?? { newPerDay: 20, reviewsPerDay: 200 },
    used: used ?? { newToday: 0, reviewsToday: 0 },
    askedToday: new Set(askedToday as KeyPointId[]),
  })

describe(buildQueue, () => {
  it('asks first what is nearest to being forgotten', () => {
    const reviews = [
      { id: 'a', recall: 0.9 },
      { id: 'b', recall: 0.2 },
      { id: 'c', recall: 0.5 },
    ]
    expect(queueOf({ reviews }).main).toEqual(['b', 'c', 'a'])
  })

  it('spreads new cards among reviews', () => {
    const reviews = ['r1', 'r2', 'r3', 'r4'].map((id, i) => ({ id, recall: i / 10 }))
    expect(queueOf({ reviews, fresh: [{ id: 'n1' }, { id: 'n2' }] }).main).toEqual(['r1', 'r2', 'n1', 'r3', 'r4', 'n2'])
  })

  it('keeps the cards of one topic apart', () => {
    const reviews = [
      { id: 'a1', topic: 'a', recall: 0.1 },
      { id: 'a2', topic: 'a', recall: 0.2 },
      { id: 'b1', topic: 'b', recall: 0.3 },
    ]
    expect(queueOf({ reviews }).main).toEqual(['a1', 'b1', 'a2'])
  })

  it('asks the cards being learnt by the end of their step', () => {
    const learning = [
      { id: 'late', dueAt: 20 },
      { id: 'soon', dueAt: 10 },
    ]
    expect(queueOf({ learning }).learning).toEqual(['soon', 'late'])
  })

  it('asks one card of a key point a day, the one nearest to being forgotten', () => {
    const reviews = [
      { id: 'a', point: 'p', recall: 0.9 },
      { id: 'b', point: 'p', recall: 0.3 },
    ]
    const queue = queueOf({ reviews, fresh: [{ id: 'c', point: 'p' }, { id: 'd' }] })
    expect([...queue.main].sort()).toEqual(['b', 'd'])
    expect(queue.postponed).toEqual({ overLimit: 0, siblings: 1 })
  })

  it('passes over a key point asked today, or being learnt today', () => {
    const queue = queueOf({
      learning: [{ id: 'l', point: 'learning' }],
      reviews: [{ id: 'r', point: 'learning' }, { id: 's', point: 'asked' }, { id: 't' }],
      askedToday: ['asked'],
    })
    expect(queue.main).toEqual(['t'])
    expect(queue.postponed.siblings).toBe(2)
  })

  it('asks a card being learnt although its key point was asked today', () => {
    expect(queueOf({ learning: [{ id: 'l', point: 'asked' }], askedToday: ['asked'] }).learning).toEqual(['l'])
  })

  it('leaves what is over the limit for tomorrow: what is best remembered', () => {
    const reviews = ['a', 'b', 'c'].map((id, i) => ({ id, recall: 0.3 * i }))
    const queue = queueOf({
      reviews,
      limits: { newPerDay: 0, reviewsPerDay: 5 },
      used: { newToday: 0, reviewsToday: 3 },
    })
    expect(queue.main).toEqual(['a', 'b'])
    expect(queue.postponed).toEqual({ overLimit: 1, siblings: 0 })
  })

  it('introduces the first new cards, and looks further when one is passed over', () => {
    const fresh = [{ id: 'n1', point: 'p' }, { id: 'n2', point: 'p' }, { id: 'n3' }, { id: 'n4' }]
    expect(queueOf({ fresh, limits: { newPerDay: 2, reviewsPerDay: 200 } }).main).toEqual(['n1', 'n3'])
  })

  it('holds new cards back while more is due than a day takes', () => {
    const reviews = ['a', 'b', 'c'].map(id => ({ id }))
    const small = { newPerDay: 5, reviewsPerDay: 2 }
    expect(queueOf({ reviews, fresh: [{ id: 'n' }], limits: small })).toMatchObject({
      main: ['a', 'b'],
      newHeldBack: 'backlog',
    })
    expect(queueOf({ reviews: reviews.slice(1), fresh: [{ id: 'n' }], limits: small })).toMatchObject({
      newHeldBack: null,
    })
  })
})

describe('buildQueue, whatever is due', () => {
  const fields = (points: number, topics: number) =>
    fc.record({
      point: fc.nat(points).map(n => `p${n}`),
      topic: fc.nat(topics).map(n => `t${n}`),
      recall: fc.double({ min: 0, max: 1, noNaN: true }),
      dueAt: fc.nat(50),
    })
  const cards = (prefix: string, most: number) =>
    fc.array(fields(14, 4), { maxLength: most }).map(list => list.map((card, i) => ({ ...card, id: `${prefix}${i}` })))
  const sketch = fc.record({
    learning: cards('l', 5),
    reviews: cards('r', 14),
    fresh: cards('n', 10),
    limits: fc.record({ newPerDay: fc.nat(8), reviewsPerDay: fc.nat(14) }),
    used: fc.record({ newToday: fc.nat(5), reviewsToday: fc.nat(8) }),
    askedToday: fc.array(
      fc.nat(14).map(n => `p${n}`),
      { maxLength: 4 },
    ),
  })
  const all = ({ learning, reviews, fresh }: Required<Pick<Sketch, 'learning' | 'reviews' | 'fresh'>>) =>
    new Map([...learning, ...reviews, ...fresh].map(card => [card.id, card]))

  it('asks eligible cards only, each once, one of a key point, none asked today', () => {
    fc.assert(
      fc.property(sketch, input => {
        const { main, learning } = queueOf(input)
        const known = all(input)
        expect([...learning].sort()).toEqual(input.learning.map(({ id }) => id).sort())
        expect(new Set([...main, ...learning]).size).toBe(main.length + learning.length)
        const points = main.map(id => known.get(id)?.point ?? `unknown card ${id}`)
        expect(new Set(points).size).toBe(points.length)
        for (const point of [...input.askedToday, ...input.learning.map(card => card.point)])
          expect(points).not.toContain(point)
      }),
      CASES,
    )
  })

  it('keeps the limits, and holds back new cards in a backlog only', () => {
    fc.assert(
      fc.property(sketch, input => {
        const { main, newHeldBack } = queueOf(input)
        const { limits, used, reviews } = input
        const fresh = main.filter(id => id.startsWith('n')).length
        expect(fresh).toBeLessThanOrEqual(Math.max(0, limits.newPerDay - used.newToday))
        expect(main.length - fresh).toBeLessThanOrEqual(Math.max(0, limits.reviewsPerDay - used.reviewsToday))
        const isBacklog = reviews.length + used.reviewsToday > limits.reviewsPerDay
        expect(newHeldBack).toBe(isBacklog && limits.newPerDay > used.newToday ? 'backlog' : null)
        if (isBacklog) expect(fresh).toBe(0)
      }),
      CASES,
    )
  })

  it('counts every review as asked, over the limit, or passed over', () => {
    fc.assert(
      fc.property(sketch, input => {
        const { main, postponed } = queueOf(input)
        const asked = main.filter(id => id.startsWith('r')).length
        expect(asked + postponed.overLimit + postponed.siblings).toBe(input.reviews.length)
      }),
      CASES,
    )
  })

  it('is the same for the same cards, in whatever order reviews and learning cards are read', () => {
    fc.assert(
      fc.property(sketch, input => {
        const turned = { ...input, reviews: [...input.reviews].reverse(), learning: [...input.learning].reverse() }
        expect(queueOf(turned)).toEqual(queueOf(input))
        expect(queueOf(input)).toEqual(queueOf(input))
      }),
      CASES,
    )
  })

  it('asks reviews by ascending recall when all topics differ', () => {
    fc.assert(
      fc.property(sketch, input => {
        const apart = (card: { id: string }) => ({ ...card, topic: card.id })
        const spread = { ...input, reviews: input.reviews.map(apart), fresh: input.fresh.map(apart) }
        const known = all(input)
        const { main } = queueOf(spread)
        const recalls = main.filter(id => id.startsWith('r')).map(id => known.get(id)?.recall ?? 0)
        expect(recalls).toEqual([...recalls].sort((a, b) => a - b))
      }),
      CASES,
    )
  })
})
