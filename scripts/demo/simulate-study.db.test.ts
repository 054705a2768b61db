import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCards } from '@/lib/db/catalogue-store'
import { foldCard } from '@/lib/review-log/fold'
import { studyDayOf } from '@/lib/scheduling/study-day'
import type { CardId } from '@/lib/shared/ids'
import { seededRandom } from '@/lib/shared/seeded-random'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, MORNING, type TestApp } from '@/lib/testing/test-app'
import { simulateStudy } from './simulate-study'

const CARDS = Array.from({ length: 40 }, (_, place) => aCard({ id: `bloom-${place}-a`, keyPointId: `bloom-${place}` }))
const CLOCK = { timeZone: 'Asia/Shanghai', rolloverHour: 4 }
const TODAY = studyDayOf(MORNING, CLOCK)
let test: TestApp
let cards: Parameters<typeof simulateStudy>[0]['cards']
beforeAll(async () => {
  test = await createTestApp(CARDS)
  const found = await findCards(
    test.app.prisma,
    CARDS.map(card => card.id),
  )
  cards = CARDS.flatMap(card => found.get(card.id) ?? [])
})
afterAll(() => test.close())

const study = (seed: number, days = 200) =>
  simulateStudy({
    ...{ learnerId: test.learnerId, cards, clock: CLOCK, today: TODAY, days, newPerDay: 5 },
    random: seededRandom(seed),
  })

describe(simulateStudy, () => {
  it('is the same for the same seed, and another for another', () => {
    expect(study(1).events).toEqual(study(1).events)
    expect(study(2).events).not.toEqual(study(1).events)
  })

  it('gives states that are what the log comes to, in order, up to yesterday', () => {
    const { events, states } = study(3)
    for (const [cardId, state] of states)
      expect(foldCard(events.filter(event => event.cardId === cardId))).toEqual(state)
    const times = events.map(event => event.occurredAt)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(studyDayOf(times.at(-1) ?? 0, CLOCK)).toBeLessThan(TODAY)
    expect(states.size).toBe(40)
  })

  it('is right as often as the learner truly recalls', () => {
    const runs = [4, 5, 6, 7].map(seed => study(seed))
    const events = runs.flatMap(run => run.events)
    const expected = runs.flatMap(run => run.events.map(event => run.trueRecall.get(event.id) ?? 0))
    const right = events.filter(event => event.correct).length
    const mean = expected.reduce((sum, recall) => sum + recall, 0)
    const deviation = Math.sqrt(expected.reduce((sum, recall) => sum + recall * (1 - recall), 0))
    expect(events.length).toBeGreaterThan(1_000)
    expect(Math.abs(right - mean)).toBeLessThan(3 * deviation)
  })

  it('introduces no more than the limit in a day', () => {
    const { events } = study(8, 4)
    const firsts = events.filter(event => event.cardSeq === 1)
    for (const { sessionId } of firsts)
      expect(firsts.filter(event => event.sessionId === sessionId).length).toBeLessThanOrEqual(5)
    expect(new Set(firsts.map(event => event.cardId as CardId)).size).toBe(firsts.length)
  })
})
