import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/shared/ids'
import { MINUTE } from '@/lib/shared/instant'
import {
  LEARN_AHEAD,
  nextDueAt,
  type SessionEvent,
  type SessionState,
  sessionProgress,
  sessionReducer,
  startSession,
} from './session'

const NOON = Date.parse('2026-03-02T12:00:00+08:00')
const id = (name: string) => name as CardId

type Sketch = { main?: string[]; learning?: Record<string, number>; left?: Record<string, number>; answered?: number }

/** A session at noon; learning cards by the minutes after noon at which their step is over. */
function aSession({ main = [], learning = {}, left = {}, answered = 0 }: Sketch): SessionState {
  const places = Object.entries(learning).map(([name, minutes]) => ({
    cardId: id(name),
    dueAt: NOON + minutes * MINUTE,
  }))
  const names = [...main, ...Object.keys(learning)]
  const answersLeft = new Map(names.map(name => [id(name), left[name] ?? 1]))
  return startSession({ main: main.map(id), learning: places, answersLeft, answered }, NOON)
}
const playing = (state: SessionState, ...events: SessionEvent[]) => events.reduce(sessionReducer, state)
const answered = (name: string, minutes = 0): SessionEvent => ({
  type: 'answered',
  cardId: id(name),
  at: NOON + minutes * MINUTE,
  comesBack: null,
})
const comesBack = (name: string, due: number, minutes = 0, answersLeft = 1): SessionEvent => ({
  ...{ type: 'answered', cardId: id(name), at: NOON + minutes * MINUTE },
  comesBack: { dueAt: NOON + due * MINUTE, answersLeft },
})
const waited = (minutes: number): SessionEvent => ({ type: 'waited', at: NOON + minutes * MINUTE })
const currentAfter = (state: SessionState, ...events: SessionEvent[]) => playing(state, ...events).current

describe(startSession, () => {
  it('asks the first card of the queue', () => {
    expect(aSession({ main: ['a', 'b'] })).toMatchObject({ current: 'a', main: ['b'] })
  })

  it('asks a card whose step is over before it, the earliest first', () => {
    expect(aSession({ main: ['a'], learning: { m: -1, l: -5 } })).toMatchObject({
      current: 'l',
      main: ['a'],
      learning: [{ cardId: 'm' }],
    })
  })

  it('has nothing to ask when nothing is due', () => {
    expect(aSession({})).toMatchObject({ current: null })
    expect(sessionProgress(aSession({}))).toEqual({ answered: 0, total: 0, share: 1 })
  })
})

describe(sessionReducer, () => {
  it('goes through the queue', () => {
    const state = aSession({ main: ['a', 'b'] })
    expect(currentAfter(state, answered('a'))).toBe('b')
    expect(currentAfter(state, answered('a'), answered('b'))).toBeNull()
  })

  it('asks a card again once its step is over, as soon as the question on screen is answered', () => {
    const state = aSession({ main: ['a', 'b', 'c'] })
    expect(currentAfter(state, comesBack('a', 1), answered('b', 0.5))).toBe('c')
    expect(currentAfter(state, comesBack('a', 1), answered('b', 1))).toBe('a')
  })

  it('asks a card early when there is nothing else, but not very early', () => {
    const minutes = LEARN_AHEAD / MINUTE
    expect(currentAfter(aSession({ main: ['a', 'b'] }), comesBack('a', minutes), answered('b'))).toBe('a')
    expect(currentAfter(aSession({ main: ['a', 'b'] }), comesBack('a', minutes + 1), answered('b'))).toBeNull()
    expect(currentAfter(aSession({ main: ['a', 'b'] }), comesBack('a', minutes + 1), answered('b'), waited(1))).toBe(
      'a',
    )
  })

  it('does not ask early what was just answered, if another card can be', () => {
    const state = aSession({ main: ['a', 'b'] })
    expect(currentAfter(state, comesBack('a', 10), comesBack('b', 5))).toBe('a')
    expect(currentAfter(aSession({ main: ['a'] }), comesBack('a', 10))).toBe('a')
  })

  it('leaves the question on screen while time goes by', () => {
    const state = aSession({ main: ['a'], learning: { l: 5 } })
    expect(playing(state, waited(6))).toBe(state)
  })

  it('asks a card again when its answer is undone, and then the one that was on screen', () => {
    const undone: SessionEvent = { type: 'undone', cardId: id('a'), answersLeft: 1 }
    expect(playing(aSession({ main: ['a', 'b', 'c'] }), answered('a'), undone)).toMatchObject({
      current: 'a',
      main: ['b', 'c'],
      answered: 0,
    })
    expect(playing(aSession({ main: ['a', 'b'] }), comesBack('a', 1), undone)).toMatchObject({
      current: 'a',
      main: ['b'],
      learning: [],
    })
    expect(playing(aSession({ main: ['a'] }), answered('a'), undone)).toMatchObject({ current: 'a', main: [] })
  })

  it('takes a card out, and brings it back', () => {
    const removed = playing(aSession({ main: ['a', 'b'] }), { type: 'removed', cardId: id('a'), at: NOON })
    expect(removed).toMatchObject({ current: 'b', main: [], answered: 0 })
    expect(sessionProgress(removed).total).toBe(1)
    expect(playing(removed, { type: 'restored', cardId: id('a'), answersLeft: 1 })).toMatchObject({
      current: 'a',
      main: ['b'],
    })
  })

  const refreshed = (sketch: Sketch): SessionEvent => {
    const { main, learning, answersLeft, current } = aSession(sketch)
    return { type: 'refreshed', at: NOON, main: current ? [current, ...main] : main, learning, answersLeft }
  }

  it('takes what the server knows, but keeps the question on screen if it is still to be asked', () => {
    const state = aSession({ main: ['a', 'b'] })
    expect(playing(state, refreshed({ main: ['c', 'a', 'd'] }))).toMatchObject({ current: 'a', main: ['c', 'd'] })
    expect(playing(state, refreshed({ main: ['c', 'd'] }))).toMatchObject({ current: 'c', main: ['d'] })
    expect(playing(state, refreshed({}))).toMatchObject({ current: null, main: [] })
  })
})

describe(sessionProgress, () => {
  it('counts the answers a card still takes', () => {
    const state = aSession({ main: ['a', 'b'], left: { a: 2 } })
    expect(sessionProgress(state)).toEqual({ answered: 0, total: 3, share: 0 })
    expect(sessionProgress(playing(state, comesBack('a', 10)))).toEqual({ answered: 1, total: 3, share: 1 / 3 })
  })

  it('does not go back for a wrong answer, although that makes more to do', () => {
    const nearlyDone = aSession({ main: ['a'], answered: 9 })
    expect(sessionProgress(nearlyDone).share).toBe(0.9)
    const wrong = sessionProgress(playing(nearlyDone, comesBack('a', 1, 0, 2)))
    expect(wrong).toEqual({ answered: 10, total: 12, share: 0.9 })
  })

  it('goes back by undo, to where it was', () => {
    const state = aSession({ main: ['a', 'b'] })
    const back = playing(state, answered('a'), { type: 'undone', cardId: id('a'), answersLeft: 1 })
    expect(sessionProgress(back)).toEqual(sessionProgress(state))
  })

  it('starts anew when cards come after all were done', () => {
    const done = playing(aSession({ main: ['a'] }), answered('a'))
    expect(sessionProgress(done).share).toBe(1)
    const more: SessionEvent = {
      type: 'refreshed',
      at: NOON,
      main: [id('b')],
      learning: [],
      answersLeft: new Map([[id('b'), 1]]),
    }
    expect(sessionProgress(playing(done, more)).share).toBe(0.5)
  })
})

describe(nextDueAt, () => {
  it('is the end of the earliest step', () => {
    expect(nextDueAt(aSession({ learning: { l: 40, k: 30 } }))).toBe(NOON + 30 * MINUTE)
    expect(nextDueAt(aSession({ main: ['a'] }))).toBeNull()
  })
})
