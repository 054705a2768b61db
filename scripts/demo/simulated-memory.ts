import { type CardState, NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { Grade } from '@/lib/scheduling/grade'
import { type Asking, createScheduler } from '@/lib/scheduling/scheduler'
import { DEFAULT_SCHEDULER_CONFIG } from '@/lib/scheduling/scheduler-config'
import type { CardId } from '@/lib/shared/ids'

/** First memories last three quarters as long as FSRS's defaults expect, so that the app has something to be wrong about. */
const WEIGHTS = DEFAULT_SCHEDULER_CONFIG.weights.map((weight, place) => (place < 4 ? weight * 0.75 : weight))
/** How likely a card is known in its learning and relearning steps. */
const KNOWN_IN_STEPS = 0.92

/** What the simulated learner truly remembers: a memory of FSRS's form with weights that the app does not know. */
export function createSimulatedMemory() {
  const scheduler = createScheduler({ ...DEFAULT_SCHEDULER_CONFIG, weights: WEIGHTS, fuzz: false })
  const states = new Map<CardId, CardState>()
  const stateOf = (cardId: CardId) => states.get(cardId) ?? NEW_CARD_STATE
  return {
    /** The true probability that the card is recalled now, 0 to 1. */
    recall({ cardId, at, timeZone }: Asking): number {
      const state = stateOf(cardId)
      return state.phase === 'review' ? scheduler.retrievability(state, { at, timeZone }) : KNOWN_IN_STEPS
    },
    learn(asking: Asking, grade: Grade): void {
      states.set(asking.cardId, scheduler.answer(stateOf(asking.cardId), { ...asking, grade }))
    },
  }
}
