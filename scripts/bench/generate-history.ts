import { createScheduler, type Scheduler } from '@/lib/scheduling/scheduler'
import { DEFAULT_SCHEDULER_CONFIG } from '@/lib/scheduling/scheduler-config'
import { addDays, type StudyClock, type StudyDay, studyDayOf } from '@/lib/scheduling/study-day'
import type { CardId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'
import { seededRandom } from '@/lib/shared/seeded-random'
import { type SimulatedCard, type Simulation, simulateCard } from './simulate-card'

export type Size = { readonly cards: number; readonly events: number }

export type History = {
  readonly now: Instant
  readonly today: StudyDay
  readonly clock: StudyClock
  readonly scheduler: Scheduler
  /** By position; those after the last of them are new. */
  readonly studied: readonly SimulatedCard[]
  /** How many cards were introduced in a day. */
  readonly newPerDay: number
}

export const BENCH_CLOCK: StudyClock = {
  timeZone: 'Asia/Shanghai',
  rolloverHour: DEFAULT_SCHEDULER_CONFIG.rolloverHour,
}
/** In the morning, before the day's sitting. */
const NOW = Date.parse('2026-03-02T09:00:00+08:00')
/** Of all cards, those the learner has begun. */
const STUDIED = 0.9
const SEED = 20_260_302
const LONGEST = 4_000

export const cardIdAt = (position: number) => `bench-card-${String(position).padStart(6, '0')}` as CardId

/** The same history for the same size: exactly so many events, over about nine tenths of the cards, up to this morning. */
export function generateHistory({ cards, events }: Size): History {
  const scheduler = createScheduler(DEFAULT_SCHEDULER_CONFIG)
  const today = studyDayOf(NOW, BENCH_CLOCK)
  const simulation = { scheduler, clock: BENCH_CLOCK, today, random: seededRandom(SEED) }
  const wanted = Math.max(1, Math.min(cards, Math.round(cards * STUDIED)))
  const days = daysFor(wanted, events, simulation)
  const studied: SimulatedCard[] = []
  let left = events
  for (let position = 0; position < cards && left > 0; position++) {
    const introducedOn = addDays(today, -1 - Math.floor(days * Math.max(0, 1 - position / wanted)))
    const card = simulateCard(cardIdAt(position), introducedOn, left, simulation)
    studied.push(card)
    left -= card.events.length
  }
  if (left > 0) throw new RangeError(`${cards} cards cannot have ${events} events in ${LONGEST} days`)
  return { now: NOW, today, clock: BENCH_CLOCK, scheduler, studied, newPerDay: Math.max(1, Math.round(wanted / days)) }
}

/** How many days of study so many cards, introduced evenly, take to have so many events: found by trying a sample. */
function daysFor(cards: number, events: number, simulation: Simulation): number {
  const sample = Math.min(cards, 400)
  const eventsIn = (days: number) => {
    let count = 0
    for (let place = 0; place < sample; place++) {
      const introducedOn = addDays(simulation.today, -1 - Math.floor((days * (place + 0.5)) / sample))
      count += simulateCard(cardIdAt(place), introducedOn, Number.POSITIVE_INFINITY, simulation).events.length
    }
    return count / sample
  }
  let [short, long] = [1, LONGEST]
  while (long - short > 1) {
    const middle = Math.round((short + long) / 2)
    if (eventsIn(middle) < events / cards) short = middle
    else long = middle
  }
  return long
}
