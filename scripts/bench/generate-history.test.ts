import { describe, expect, it } from 'vitest'
import { generateHistory } from './generate-history'

describe(generateHistory, () => {
  const history = generateHistory({ cards: 1_000, events: 10_000 })
  const states = history.studied.map(card => card.state)

  it('has exactly the events asked for', () => {
    expect(history.studied.reduce((sum, card) => sum + card.events.length, 0)).toBe(10_000)
  })

  it('is the same every time', () => {
    expect(generateHistory({ cards: 1_000, events: 10_000 }).studied).toEqual(history.studied)
  })

  it('leaves about a tenth of the cards new, and some due', () => {
    expect(history.studied.length).toBeGreaterThan(800)
    expect(history.studied.length).toBeLessThan(980)
    const due = states.filter(({ dueDay }) => dueDay !== null && dueDay <= history.today)
    expect(due.length).toBeGreaterThan(5)
    expect(due.length).toBeLessThan(150)
  })

  it('is of a learner who also forgets, guesses and takes back', () => {
    const events = history.studied.flatMap(card => card.events)
    expect(states.some(({ lapses }) => lapses > 1)).toBe(true)
    expect(events.some(event => event.type === 'voided')).toBe(true)
    expect(events.some(event => event.type === 'answered' && event.guessed)).toBe(true)
  })

  it('is over before this morning, and each card’s events are in order', () => {
    for (const { events } of history.studied) {
      expect(events.every((event, place) => event.at > (events[place - 1]?.at ?? 0) && event.at < history.now)).toBe(
        true,
      )
    }
  })

  it('says so when the cards cannot have so many events', () => {
    expect(() => generateHistory({ cards: 2, events: 100_000 })).toThrow('2 cards cannot have 100000 events')
  }, 30_000)
})
