import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/shared/ids'
import { MINUTE } from '@/lib/shared/instant'
import { CASES } from '@/lib/testing/property'
import {
  LEARN_AHEAD,
  type SessionEvent,
  type SessionState,
  sessionProgress,
  sessionReducer,
  startSession,
} from './session'

// Any sitting against a model that knows only which cards are still to be answered, and what could be undone.

type Model = {
  /** Cards still to be answered today, with the answers each takes. */
  toDo: Map<string, number>
  /** What can be taken back, the latest last: the card and what it took before. */
  done: { card: string; left: number; kind: 'undone' | 'restored' }[]
  answered: number
}
type Real = { state: SessionState; now: number; share: number }

const START = Date.parse('2026-03-02T12:00:00+08:00')
const id = (card: string) => card as CardId

/** Does it to the session, then checks what must hold of any session. */
function send(model: Model, real: Real, event: SessionEvent): void {
  const before = real.state
  real.state = sessionReducer(before, event)
  const { current, main, learning, answersLeft, answered } = real.state
  const places = [...main, ...learning.map(({ cardId }) => cardId)]
  const held = current === null ? places : [current, ...places]
  expect(new Set(held).size).toBe(held.length)
  expect([...held].sort()).toEqual([...model.toDo.keys()].sort())
  expect(new Map([...answersLeft].sort())).toEqual(new Map([...model.toDo].sort()))
  expect(answered).toBe(model.answered)
  expect(learning.map(({ dueAt }) => dueAt)).toEqual(learning.map(({ dueAt }) => dueAt).sort((a, b) => a - b))
  if (current === null && event.type !== 'undone' && event.type !== 'restored') {
    expect(main).toEqual([])
    for (const { dueAt } of learning) expect(dueAt).toBeGreaterThan(real.now + LEARN_AHEAD)
  }
  const { share } = sessionProgress(real.state)
  expect(share).toBeGreaterThanOrEqual(0)
  expect(share === 1).toBe(model.toDo.size === 0)
  const mayGoBack = event.type === 'undone' || event.type === 'restored' || real.share === 1
  if (!mayGoBack) expect(share).toBeGreaterThanOrEqual(real.share)
  real.share = share
}

type Command = fc.Command<Model, Real>

const command = (
  name: string,
  run: (model: Model, real: Real) => void,
  check: (model: Model) => boolean = () => true,
): Command => ({
  check: model => check(model),
  run,
  toString: () => name,
})

/** The card on screen is answered; it comes back after so many minutes, or not today. */
const answer = (back: { minutes: number; left: number } | null) =>
  command(`answer${back ? `, back in ${back.minutes} min` : ''}`, (model, real) => {
    const card = real.state.current
    if (card === null) return
    model.done.push({ card, left: model.toDo.get(card) ?? 0, kind: 'undone' })
    model.toDo.delete(card)
    if (back) model.toDo.set(card, back.left)
    model.answered += 1
    const comesBack = back && { dueAt: real.now + back.minutes * MINUTE, answersLeft: back.left }
    send(model, real, { type: 'answered', cardId: card, at: real.now, comesBack })
  })

const remove = command('remove', (model, real) => {
  const card = real.state.current
  if (card === null) return
  model.done.push({ card, left: model.toDo.get(card) ?? 0, kind: 'restored' })
  model.toDo.delete(card)
  send(model, real, { type: 'removed', cardId: card, at: real.now })
})

const undo = command(
  'undo',
  (model, real) => {
    const last = model.done.pop()
    if (!last) return
    model.toDo.set(last.card, last.left)
    if (last.kind === 'undone') model.answered -= 1
    send(model, real, { type: last.kind, cardId: id(last.card), answersLeft: last.left })
    expect(real.state.current).toBe(last.card)
  },
  model => model.done.length > 0,
)

const wait = (minutes: number) =>
  command(`wait ${minutes} min`, (model, real) => {
    real.now += minutes * MINUTE
    send(model, real, { type: 'waited', at: real.now })
  })

/** The server sends the day's queue: what is to do here, other cards, and without some that another tab answered. */
const refresh = (more: readonly number[], fewer: number) =>
  command(`refresh with ${more.join(',')}, less ${fewer}`, (model, real) => {
    const onScreen = real.state.current
    const gone = [...model.toDo.keys()][fewer]
    if (gone) model.toDo.delete(gone)
    for (const card of more) model.toDo.set(`c${card}`, model.toDo.get(`c${card}`) ?? 1)
    const waiting = new Map(real.state.learning.map(place => [place.cardId as string, place]))
    const learning = [...model.toDo.keys()].flatMap(card => waiting.get(card) ?? [])
    const main = [...model.toDo.keys()].filter(card => !waiting.has(card)).map(id)
    const answersLeft = new Map([...model.toDo].map(([card, left]) => [id(card), left]))
    send(model, real, { type: 'refreshed', at: real.now, main, learning, answersLeft })
    if (onScreen !== null && model.toDo.has(onScreen)) expect(real.state.current).toBe(onScreen)
  })

const back = fc.record({ minutes: fc.constantFrom(1, 10, 20, 21, 45), left: fc.integer({ min: 1, max: 3 }) })
const commands = fc.commands(
  [
    fc.option(back, { nil: null }).map(answer),
    fc.constant(answer(null)),
    fc.constant(remove),
    fc.constant(undo),
    fc.constantFrom(1, 5, 15, 30).map(wait),
    fc.tuple(fc.array(fc.nat(9), { maxLength: 2 }), fc.nat(6)).map(([more, fewer]) => refresh(more, fewer)),
  ],
  { maxCommands: 40, size: 'medium' },
)

describe('a session', () => {
  it('holds every card once, asks while it can, and never shows progress lost', () => {
    fc.assert(
      fc.property(
        fc.nat(6),
        fc.array(fc.integer({ min: -10, max: 40 }), { maxLength: 3 }),
        commands,
        (mains, minutes, steps) => {
          fc.modelRun(() => {
            const main = Array.from({ length: mains }, (_, i) => id(`c${i}`))
            const learning = minutes.map((minute, i) => ({ cardId: id(`l${i}`), dueAt: START + minute * MINUTE }))
            const toDo = new Map([...main, ...learning.map(({ cardId }) => cardId)].map(card => [card as string, 2]))
            const answersLeft = new Map([...toDo].map(([card, left]) => [id(card), left]))
            const state = startSession({ main, learning, answersLeft, answered: 0 }, START)
            const real = { state, now: START, share: sessionProgress(state).share }
            return { model: { toDo, done: [], answered: 0 }, real }
          }, steps)
        },
      ),
      CASES,
    )
  })
})
