import 'server-only'
import { scopeFilter } from '@/lib/content/level'
import { findMarks } from '@/lib/db/card-mark-store'
import { findCards } from '@/lib/db/catalogue-store'
import { loadSettings } from '@/lib/db/learner-store'
import { findAskedToday, findDueCards, findNewCards, type StandingCard } from '@/lib/db/queue-store'
import { findSessionAnswers } from '@/lib/db/review-log-store'
import { findOpenSession } from '@/lib/db/session-store'
import { findStatesOf } from '@/lib/db/standing-store'
import { answersLeft } from '@/lib/queue/answers-left'
import { type BuiltQueue, buildQueue } from '@/lib/queue/build-queue'
import type { QueueCard } from '@/lib/queue/queue-card'
import type { StudyQueue } from '@/lib/queue/study-entry'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import { schedulerFor } from '@/lib/scheduling/scheduler-for'
import type { StudyClock, StudyDay } from '@/lib/scheduling/study-day'
import { startOfStudyDay, studyDayOf } from '@/lib/scheduling/study-day'
import type { CardId, SessionId } from '@/lib/shared/ids'
import type { LearnerSettings } from '@/lib/shared/learner-settings'
import type { App } from './app'
import { schedulerConfigOf, studyClockOf } from './study-clock'
import { nextWording, studyEntry } from './study-entries'

/** Most cards sent to the browser at once; the rest follow when these are done. */
export const MOST_ENTRIES = 120
/** New cards looked at for each that may be introduced, so that siblings can be passed over. */
const NEW_SURPLUS = 5

export type DayQueue = BuiltQueue & {
  readonly today: StudyDay
  readonly clock: StudyClock
  readonly cards: ReadonlyMap<CardId, QueueCard>
  readonly dueReviews: number
  /** Due today, but of key points deeper than the learner wants to study. */
  readonly outOfScope: number
}

/** Today's order for the learner: reads what is due and what was done, and lets the pure queue decide. */
export async function loadDayQueue(app: App, settings: LearnerSettings): Promise<DayQueue> {
  const { prisma, learnerId } = app
  const clock = studyClockOf(settings)
  const now = app.now()
  const today = studyDayOf(now, clock)
  const scheduler = schedulerFor(schedulerConfigOf(settings))
  const mostNew = settings.newPerDay * NEW_SURPLUS
  const [due, fresh, asked] = await Promise.all([
    findDueCards(prisma, learnerId, today),
    mostNew > 0 ? findNewCards(prisma, learnerId, today, mostNew) : [],
    findAskedToday(prisma, learnerId, today),
  ])
  const isWanted = scopeFilter(settings.studyUpTo)
  // Field by field: over two thousand cards, spreading takes as long as reading them.
  const toQueueCard = ({ cardId, place, state }: StandingCard): QueueCard => ({
    cardId,
    keyPointId: place.keyPointId,
    topicId: place.topicId,
    state,
    retrievability: scheduler.retrievabilityOn(state, today),
  })
  const wanted = due.filter(card => isWanted(card.place.level))
  const reviews = wanted.filter(card => card.state.phase === 'review').map(toQueueCard)
  const learning = wanted.filter(card => card.state.phase !== 'review').map(toQueueCard)
  const newCards = fresh.filter(card => isWanted(card.place.level)).map(toQueueCard)
  const queue = buildQueue({
    learning,
    reviews,
    fresh: newCards,
    limits: settings,
    used: asked,
    askedToday: asked.keyPoints,
  })
  const cards = new Map<CardId, QueueCard>()
  for (const list of [learning, reviews, newCards]) for (const card of list) cards.set(card.cardId, card)
  return { ...queue, today, clock, cards, dueReviews: reviews.length, outOfScope: due.length - wanted.length }
}

/**
 * The queue as the browser gets it: questions drawn and typeset, outlooks computed.
 * @param newSessionId used when no session of today is open
 * @param most entries to send
 */
export async function loadStudy(app: App, newSessionId: SessionId, most = MOST_ENTRIES): Promise<StudyQueue> {
  const { prisma, learnerId } = app
  const settings = await loadSettings(prisma, learnerId)
  const queue = await loadDayQueue(app, settings)
  const order = [...queue.learning, ...queue.main]
  const ids = order.slice(0, most)
  const rest = order.slice(most)
  const [found, states, marks, open] = await Promise.all([
    findCards(prisma, ids),
    findStatesOf(prisma, learnerId, ids),
    findMarks(prisma, learnerId),
    findOpenSession(prisma, learnerId, queue.today),
  ])
  const now = app.now()
  const context = { config: schedulerConfigOf(settings), timeZone: queue.clock.timeZone, at: now }
  const entries = ids.flatMap(id => {
    const card = found.get(id)
    const state = states.get(id)
    return card && state ? [studyEntry(card, state, marks.get(id), nextWording(card, state), context)] : []
  })
  const leftOf = (id: CardId) => answersLeft(queue.cards.get(id)?.state ?? NEW_CARD_STATE, context.config)
  const answered = open ? await findSessionAnswers(prisma, learnerId, open) : []
  return {
    sessionId: open ?? newSessionId,
    now,
    dayEndsAt: startOfStudyDay((queue.today + 1) as StudyDay, queue.clock),
    entries,
    answered: answered.map(event => event.id),
    newHeldBack: queue.newHeldBack,
    more: { cards: rest.length, answersLeft: rest.reduce((sum, id) => sum + leftOf(id), 0) },
  }
}
