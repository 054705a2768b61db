import type { CardId } from '@/lib/shared/ids'
import { type Instant, MINUTE } from '@/lib/shared/instant'

/** With nothing else to ask, a card being learnt is asked up to this long before its step is over, as Anki does. */
export const LEARN_AHEAD = 20 * MINUTE

export type LearningPlace = { readonly cardId: CardId; readonly dueAt: Instant }

/** One sitting as the browser sees it: what is to come, and how much is done. */
export type SessionState = {
  /** The card on screen; null when there is nothing to ask now. */
  readonly current: CardId | null
  readonly main: readonly CardId[]
  /** The earliest first. */
  readonly learning: readonly LearningPlace[]
  /** Answers given in this session. */
  readonly answered: number
  /** Answers still to give if each is right from now on, by card; the current one's too. */
  readonly answersLeft: ReadonlyMap<CardId, number>
  /** Answers still to give to cards the browser does not hold yet. */
  readonly notSent: number
  /** The greatest share done so far, 0 to 1: a wrong answer adds answers to give, but takes nothing back. */
  readonly furthest: number
}

export type SessionEvent =
  | {
      readonly type: 'answered'
      readonly cardId: CardId
      readonly at: Instant
      /** When it comes back today; null when it does not. */
      readonly comesBack: { readonly dueAt: Instant; readonly answersLeft: number } | null
    }
  /** Suspended, buried, or answered elsewhere: it is not asked any more. */
  | { readonly type: 'removed'; readonly cardId: CardId; readonly at: Instant }
  /** The last answer was undone: its card is asked again now. */
  | { readonly type: 'undone'; readonly cardId: CardId; readonly answersLeft: number }
  /** A removal was undone. */
  | { readonly type: 'restored'; readonly cardId: CardId; readonly answersLeft: number }
  /** Time went by: a card's step may be over. */
  | { readonly type: 'waited'; readonly at: Instant }
  /** The server knows of cards this session does not hold, or no longer asks for some of them. */
  | {
      readonly type: 'refreshed'
      readonly at: Instant
      readonly main: readonly CardId[]
      readonly learning: readonly LearningPlace[]
      readonly answersLeft: ReadonlyMap<CardId, number>
      readonly notSent?: number
    }

/** What is asked next, pure: the same events give the same session. */
export function sessionReducer(state: SessionState, event: SessionEvent): SessionState {
  const after = reduce(state, event)
  if (after === state) return state
  const share = shareDone(after)
  // Cards that come when all were done are a new stretch of road.
  const goesBack = event.type === 'undone' || event.type === 'restored' || state.furthest === 1
  return { ...after, furthest: goesBack ? share : Math.max(state.furthest, share) }
}

function reduce(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'answered': {
      const rest = without(state, event.cardId)
      const back = event.comesBack
      const learning = back ? byDue([...rest.learning, { cardId: event.cardId, dueAt: back.dueAt }]) : rest.learning
      const answersLeft = new Map(rest.answersLeft)
      if (back) answersLeft.set(event.cardId, back.answersLeft)
      return next({ ...rest, learning, answersLeft, answered: state.answered + 1 }, event.at, event.cardId)
    }
    case 'removed':
      return next(without(state, event.cardId), event.at, null)
    case 'undone':
      return { ...broughtBack(state, event), answered: Math.max(0, state.answered - 1) }
    case 'restored':
      return broughtBack(state, event)
    case 'waited':
      return state.current === null ? next(state, event.at, null) : state
    case 'refreshed': {
      const refreshed = {
        ...state,
        main: event.main,
        learning: byDue(event.learning),
        answersLeft: event.answersLeft,
        notSent: event.notSent ?? 0,
      }
      // The question on screen stays there, or the learner would lose it in the middle of a thought.
      if (state.current === null || !event.answersLeft.has(state.current))
        return next({ ...refreshed, current: null }, event.at, null)
      const { main, learning } = without(refreshed, state.current)
      return { ...refreshed, main, learning, current: state.current }
    }
  }
}

/** A session about to ask its first card. */
export function startSession(
  queue: Pick<SessionState, 'main' | 'learning' | 'answersLeft' | 'answered'> & { readonly notSent?: number },
  at: Instant,
): SessionState {
  const whole = { ...queue, notSent: queue.notSent ?? 0 }
  const furthest = shareDone(whole)
  return next({ ...whole, learning: byDue(queue.learning), current: null, furthest }, at, null)
}

export type SessionProgress = {
  readonly answered: number
  /** Answers given plus those still to give if each is right from now on. */
  readonly total: number
  /** 0 to 1; it never goes back but by undo, or when cards come after all were done. */
  readonly share: number
}

export function sessionProgress(state: SessionState): SessionProgress {
  return { answered: state.answered, total: totalAnswers(state), share: state.furthest }
}

type Counted = Pick<SessionState, 'answered' | 'answersLeft' | 'notSent'>

function totalAnswers({ answered, answersLeft, notSent }: Counted): number {
  return [...answersLeft.values()].reduce((sum, count) => sum + count, answered + notSent)
}

function shareDone(state: Counted): number {
  const total = totalAnswers(state)
  return total === 0 ? 1 : state.answered / total
}

/** When the next card's step is over; null when no card is waiting for one. */
export function nextDueAt({ learning }: SessionState): Instant | null {
  return learning[0]?.dueAt ?? null
}

function next(state: SessionState, at: Instant, justAnswered: CardId | null): SessionState {
  if (state.current !== null) return state
  const due = state.learning.find(place => place.dueAt <= at)
  if (due) return ask(state, due.cardId)
  const [first] = state.main
  if (first !== undefined) return ask(state, first)
  const soon = state.learning.filter(place => place.dueAt <= at + LEARN_AHEAD)
  const ahead = soon.find(place => place.cardId !== justAnswered) ?? soon[0]
  return ahead ? ask(state, ahead.cardId) : { ...state, current: null }
}

function ask(state: SessionState, cardId: CardId): SessionState {
  return {
    ...state,
    current: cardId,
    main: state.main.filter(id => id !== cardId),
    learning: state.learning.filter(place => place.cardId !== cardId),
  }
}

function without(state: SessionState, cardId: CardId): SessionState {
  const answersLeft = new Map(state.answersLeft)
  answersLeft.delete(cardId)
  const current = state.current === cardId ? null : state.current
  const { main, learning } = ask(state, cardId)
  return { ...state, current, main, learning, answersLeft }
}

/** The card goes on screen; the one that was there is next. */
function broughtBack(state: SessionState, event: { cardId: CardId; answersLeft: number }): SessionState {
  const rest = without(state, event.cardId)
  const main = rest.current === null ? rest.main : [rest.current, ...rest.main]
  return {
    ...rest,
    main,
    current: event.cardId,
    answersLeft: new Map(rest.answersLeft).set(event.cardId, event.answersLeft),
  }
}

const byDue = (places: readonly LearningPlace[]) => [...places].sort((a, b) => a.dueAt - b.dueAt)
