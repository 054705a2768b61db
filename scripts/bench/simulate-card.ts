import type { CardState } from '@/lib/scheduling/card-state'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { Grade } from '@/lib/scheduling/grade'
import type { Scheduler } from '@/lib/scheduling/scheduler'
import { type StudyClock, type StudyDay, startOfStudyDay } from '@/lib/scheduling/study-day'
import type { CardId } from '@/lib/shared/ids'
import { HOUR, type Instant, MINUTE } from '@/lib/shared/instant'
import type { SeededRandom } from '@/lib/shared/seeded-random'

/** An event as far as it differs from card to card; its place among the card's events is its place in the list, from 1. */
export type SimulatedEvent =
  | { readonly type: 'answered'; readonly at: Instant; readonly grade: Grade; readonly guessed: boolean }
  /** Takes back the answer just before it. */
  | { readonly type: 'voided'; readonly at: Instant }

export type SimulatedCard = { readonly events: readonly SimulatedEvent[]; readonly state: CardState }

export type Simulation = {
  readonly scheduler: Scheduler
  readonly clock: StudyClock
  /** The day that is not yet studied: cards due on it stay due. */
  readonly today: StudyDay
  readonly random: SeededRandom
}

/** Hours after the start of the study day at which the learner sits down, and for how many minutes. */
const SITS_DOWN = 16
const SITTING = 90
/** In a thousand. */
const DAY_OFF = 30
const TAKEN_BACK = 4
const GUESSED = 5
/** The share of right answers in the learning and relearning steps. */
const KNOWN_IN_STEPS = 0.95

/**
 * A card's history from the day it is introduced until it is due today or later, by a learner who forgets as FSRS says
 * it is forgotten, misses a day now and then, and sometimes takes an answer back.
 * @param most events at which it breaks off
 */
export function simulateCard(
  cardId: CardId,
  introducedOn: StudyDay,
  most: number,
  simulation: Simulation,
): SimulatedCard {
  const { scheduler, clock, today, random } = simulation
  const events: SimulatedEvent[] = []
  let state = NEW_CARD_STATE
  let at = sittingOn(introducedOn, simulation)
  while (events.length < most) {
    const before = state
    const answer = give(state, at, simulation)
    events.push(answer)
    const { grade } = answer
    state = { ...scheduler.answer(before, { grade, at, timeZone: clock.timeZone, cardId }), version: events.length }
    if (events.length < most && random.int(1000) < TAKEN_BACK) {
      at += 5_000
      events.push({ type: 'voided', at })
      state = { ...before, version: events.length }
      at += 5_000
      continue
    }
    const next = state.dueAt ?? sittingOn(lateBySome(state.dueDay ?? today, random), simulation)
    if (next >= startOfStudyDay(today, clock)) break
    at = Math.max(next, at + 10_000)
  }
  return { events, state }
}

const lateBySome = (day: StudyDay, random: SeededRandom) => (random.int(1000) < DAY_OFF ? day + 1 : day) as StudyDay

function sittingOn(day: StudyDay, { clock, random }: Simulation): Instant {
  return startOfStudyDay(day, clock) + SITS_DOWN * HOUR + random.int(SITTING * MINUTE)
}

function give(
  state: CardState,
  at: Instant,
  { scheduler, clock, random }: Simulation,
): SimulatedEvent & { type: 'answered' } {
  const known =
    state.phase === 'review' ? scheduler.retrievability(state, { at, timeZone: clock.timeZone }) : KNOWN_IN_STEPS
  const answer = (grade: Grade, guessed = false) => ({ type: 'answered', at, grade, guessed }) as const
  if (random.int(1_000_000) >= known * 1_000_000) return answer('again')
  const roll = random.int(1000)
  if (roll < GUESSED) return answer('again', true)
  if (roll < 130) return answer('hard')
  return answer(roll < 900 ? 'good' : 'easy')
}
