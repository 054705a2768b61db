import type { CardInContext } from '@/lib/db/catalogue-store'
import { buildQueue } from '@/lib/queue/build-queue'
import type { QueueCard } from '@/lib/queue/queue-card'
import { drawQuestion } from '@/lib/quiz/draw-question'
import { foldStep } from '@/lib/review-log/fold'
import type { AnsweredEvent } from '@/lib/review-log/review-event'
import { type CardState, NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { Grade } from '@/lib/scheduling/grade'
import { createScheduler } from '@/lib/scheduling/scheduler'
import { DEFAULT_SCHEDULER_CONFIG } from '@/lib/scheduling/scheduler-config'
import { addDays, type StudyClock, type StudyDay, startOfStudyDay } from '@/lib/scheduling/study-day'
import type { CardId, EventId, KeyPointId, LearnerId, SessionId } from '@/lib/shared/ids'
import { HOUR, type Instant } from '@/lib/shared/instant'
import type { SeededRandom } from '@/lib/shared/seeded-random'
import { rightAnswer } from '@/lib/testing/right-answer'
import { nextWording } from '@/lib/use-cases/study-entries'
import { seededUuid } from '../simulation/seeded-uuid'
import { createSimulatedMemory } from './simulated-memory'

export type Simulation = {
  readonly learnerId: LearnerId
  /** In the order in which they are introduced. */
  readonly cards: readonly CardInContext[]
  readonly clock: StudyClock
  /** The day that is not studied yet. */
  readonly today: StudyDay
  readonly days: number
  readonly newPerDay: number
  readonly random: SeededRandom
}

export type SimulatedStudy = {
  /** In the order in which they happened. */
  readonly events: readonly AnsweredEvent[]
  readonly states: ReadonlyMap<CardId, CardState>
  /** For each event, how likely the learner truly was to recall. */
  readonly trueRecall: ReadonlyMap<EventId, number>
  readonly sittings: readonly { readonly id: SessionId; readonly day: StudyDay; readonly at: Instant }[]
}

/** In a hundred. */
const DAY_OFF = 8
const HARD = 12
const EASY = 8
/** Answers in a day at the most: whoever fails a card again and again stops some time. */
const MOST_ANSWERS = 400

/** Day after day: the queue as the app builds it, answered as a simulated memory allows. */
export function simulateStudy(simulation: Simulation): SimulatedStudy {
  const { cards, clock, today, days, newPerDay, random, learnerId } = simulation
  const scheduler = createScheduler(DEFAULT_SCHEDULER_CONFIG)
  const memory = createSimulatedMemory()
  const states = new Map<CardId, CardState>()
  const byId = new Map(cards.map(found => [found.card.id, found]))
  const events: AnsweredEvent[] = []
  const trueRecall = new Map<EventId, number>()
  const sittings: { id: SessionId; day: StudyDay; at: Instant }[] = []
  const stateOf = (id: CardId) => states.get(id) ?? NEW_CARD_STATE
  const queueCard = ({ card }: CardInContext, day: StudyDay): QueueCard => ({
    ...{ cardId: card.id, keyPointId: card.keyPointId, topicId: card.topicId, state: stateOf(card.id) },
    retrievability: scheduler.retrievabilityOn(stateOf(card.id), day),
  })

  for (let day = addDays(today, -days); day < today; day = addDays(day, 1)) {
    if (random.int(100) < DAY_OFF) continue
    let at = startOfStudyDay(day, clock) + 4 * HOUR + random.int(10 * HOUR)
    const sessionId = seededUuid(random.int) as SessionId
    sittings.push({ id: sessionId, day, at })

    const answer = (cardId: CardId) => {
      const found = byId.get(cardId)
      if (!found) return
      const state = stateOf(cardId)
      const asking = { cardId, at, timeZone: clock.timeZone }
      const recall = memory.recall(asking)
      const correct = random.int(1_000_000) < recall * 1_000_000
      const grade = correct ? gradeOf(random.int(100)) : 'again'
      const { variantId, seed } = nextWording(found, state)
      const question = drawQuestion(found.card, variantId, seed)
      const durationMs = 5_000 + random.int(20_000)
      const event: AnsweredEvent = {
        ...{ type: 'answered', id: seededUuid(random.int) as EventId, learnerId, cardId, sessionId, purpose: 'study' },
        ...{ cardSeq: state.version + 1, occurredAt: at, receivedAt: at + 150, timeZone: clock.timeZone },
        ...{ config: scheduler.config, variantId, contentHash: found.contentHash, seed, correct, grade, durationMs },
        answer: correct ? rightAnswer(question) : { kind: 'unknown' },
        gradedBy: correct ? 'learner' : 'rule',
        ...{ hinted: false, guessed: false },
      }
      const after = foldStep(state, event)
      if (after === 'refold') throw new Error(`${cardId} was answered before its last answer`)
      states.set(cardId, after)
      memory.learn(asking, grade)
      events.push(event)
      trueRecall.set(event.id, recall)
      at += durationMs + 4_000
    }

    const due = cards.filter(({ card }) => isDue(stateOf(card.id), day))
    const fresh = cards.filter(({ card }) => stateOf(card.id).phase === 'new').slice(0, newPerDay * 5)
    const queue = buildQueue({
      learning: due.filter(({ card }) => stateOf(card.id).phase !== 'review').map(found => queueCard(found, day)),
      reviews: due.filter(({ card }) => stateOf(card.id).phase === 'review').map(found => queueCard(found, day)),
      fresh: fresh.map(found => queueCard(found, day)),
      limits: { newPerDay, reviewsPerDay: 200 },
      used: { newToday: 0, reviewsToday: 0 },
      askedToday: new Set<KeyPointId>(),
    })
    for (const id of [...queue.learning, ...queue.main]) answer(id)
    const inSteps = new Set([...queue.learning, ...queue.main])
    for (let answers = inSteps.size; answers < MOST_ANSWERS; answers++) {
      const next = [...inSteps]
        .map(id => ({ id, dueAt: stateOf(id).dueAt }))
        .filter((card): card is { id: CardId; dueAt: Instant } => card.dueAt !== null)
        .sort((a, b) => a.dueAt - b.dueAt)[0]
      if (!next) break
      at = Math.max(at, next.dueAt)
      answer(next.id)
    }
  }
  return { events, states, trueRecall, sittings }
}

const isDue = ({ phase, dueDay }: CardState, day: StudyDay) => phase !== 'new' && dueDay !== null && dueDay <= day

function gradeOf(roll: number): Grade {
  if (roll < HARD) return 'hard'
  return roll < 100 - EASY ? 'good' : 'easy'
}
