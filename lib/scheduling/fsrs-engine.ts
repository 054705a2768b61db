import {
  type Card,
  type CardInput,
  type FSRS,
  fsrs,
  GenSeedStrategyWithCardId,
  Rating,
  State,
  type StepUnit,
  StrategyMode,
} from 'ts-fsrs'
import type { CardId } from '@/lib/shared/ids'
import { DAY } from '@/lib/shared/instant'
import type { CardState, Phase } from './card-state'
import type { Grade } from './grade'
import type { SchedulerConfig } from './scheduler-config'
import type { StudyDay } from './study-day'

/**
 * ts-fsrs set up for a config. It counts days as dates in UTC, so it is told a time at which it is the study day in
 * UTC, never the real time.
 *
 * @throws RangeError when there are not 21 weights: ts-fsrs would take others for an older model and change them.
 */
export function fsrsEngine(config: SchedulerConfig): FSRS {
  if (config.weights.length !== 21) throw new RangeError(`expected 21 weights, found ${config.weights.length}`)
  return fsrs({
    w: config.weights,
    request_retention: config.desiredRetention,
    maximum_interval: config.maximumIntervalDays,
    enable_fuzz: config.fuzz,
    enable_short_term: true,
    learning_steps: config.learningSteps.map(inMinutes),
    relearning_steps: config.relearningSteps.map(inMinutes),
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'))
}

const inMinutes = (step: number): StepUnit => `${step}m`

/** Midnight in UTC of the date that has the study day's number. */
export const fsrsTime = (day: StudyDay): Date => new Date(day * DAY)

export const FSRS_RATINGS = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<Grade, Rating>

const STATES = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const satisfies Record<Phase, State>

const PHASES_BY_STATE = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
} as const satisfies Record<State, Phase>

/** The card as ts-fsrs wants it, with the id that seeds the fuzz. */
export function toFsrsCard(state: CardState, cardId: CardId, config: SchedulerConfig): CardInput & { cardId: CardId } {
  return {
    cardId,
    state: STATES[state.phase],
    stability: state.stability,
    difficulty: state.difficulty,
    learning_steps: stepWithin(state, config),
    reps: state.reps,
    lapses: state.lapses,
    scheduled_days: state.scheduledDays,
    // Deprecated in ts-fsrs, which only writes it to its log.
    elapsed_days: 0,
    due: EPOCH,
    last_review: state.lastStudyDay === null ? null : fsrsTime(state.lastStudyDay),
  }
}

// Never read for what is scheduled, but has to be a date.
const EPOCH = new Date(0)

/** A card at a step the config no longer has is at its last one: ts-fsrs would let even `again` leave the steps. */
function stepWithin(state: CardState, config: SchedulerConfig): number {
  if (state.phase === 'new' || state.phase === 'review') return 0
  const steps = state.phase === 'learning' ? config.learningSteps : config.relearningSteps
  return Math.max(0, Math.min(state.step, steps.length - 1))
}

export const phaseOf = (card: Card): Phase => PHASES_BY_STATE[card.state]

/** Milliseconds the card waits for its next step, or null when it waits for a day. */
export function stepLengthOf(card: Card, today: StudyDay): number | null {
  return card.state === State.Review ? null : card.due.getTime() - today * DAY
}
