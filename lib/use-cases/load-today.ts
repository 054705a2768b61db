import 'server-only'
import { isWithin } from '@/lib/content/level'
import { LEVELS, type Level } from '@/lib/content/resource'
import { countNewByLevel, findIntroductions } from '@/lib/db/queue-store'
import { findOpenSession } from '@/lib/db/session-store'
import { findAnswers, findNextDue } from '@/lib/db/standing-store'
import { answersLeft } from '@/lib/queue/answers-left'
import { daysToIntroduce, newCardPace, PACE_DAYS } from '@/lib/queue/pace'
import { minutesFor } from '@/lib/queue/workload'
import { addDays, startOfStudyDay, studyDayOf } from '@/lib/scheduling/study-day'
import { STUDY_SCOPES, type StudyScope } from '@/lib/shared/study-scope'
import type { App } from './app'
import { loadLearnerSettings } from './load-learner-settings'
import { loadOutline, type Outline } from './load-outline'
import { loadDayQueue } from './load-study'
import { schedulerConfigOf } from './study-clock'

export type Today = {
  readonly now: number
  readonly timeZone: string
  readonly outline: Outline
  readonly reviews: number
  readonly learning: number
  readonly fresh: number
  readonly minutes: number
  readonly newHeldBack: 'backlog' | null
  readonly overLimit: number
  readonly limits: { readonly newPerDay: number; readonly reviewsPerDay: number }
  readonly today: { readonly answers: number; readonly right: number }
  readonly yesterday: { readonly answers: number; readonly right: number }
  /** Of the last seven study days, today among them. */
  readonly daysStudied: number
  readonly isStarted: boolean
  /** How many days each depth of study takes until all its cards have been introduced; null for never. */
  readonly plan: { readonly perDay: number; readonly scopes: readonly ScopePlan[]; readonly studyUpTo: StudyScope }
  readonly outOfScope: number
  readonly next: { readonly inDays: number; readonly cards: number } | null
}

export type ScopePlan = {
  readonly scope: StudyScope
  readonly newCards: number
  readonly days: number | null
}

const RECENT_DAYS = 30

/** What is due, how long it takes, and where the learner stands. */
export async function loadToday(app: App): Promise<Today> {
  const { prisma, learnerId } = app
  const settings = await loadLearnerSettings(app)
  const queue = await loadDayQueue(app, settings)
  const { today, clock } = queue
  const [outline, open, recent, next, newByLevel, introductions] = await Promise.all([
    loadOutline(app),
    findOpenSession(prisma, learnerId, today),
    findAnswers(prisma, learnerId, { since: startOfStudyDay(addDays(today, -RECENT_DAYS), clock) }),
    findNextDue(prisma, learnerId, today),
    countNewByLevel(prisma, learnerId),
    findIntroductions(prisma, learnerId, addDays(today, -PACE_DAYS)),
  ])
  const config = schedulerConfigOf(settings)
  const toAnswer = [...queue.main, ...queue.learning].map(id => queue.cards.get(id)).filter(card => card !== undefined)
  const byDay = new Map<number, typeof recent>()
  for (const answer of recent) {
    const day = studyDayOf(answer.occurredAt, clock)
    byDay.set(day, [...(byDay.get(day) ?? []), answer])
  }
  const countOn = (day: number) => {
    const answers = byDay.get(day) ?? []
    return { answers: answers.length, right: answers.filter(answer => answer.correct).length }
  }
  const perDay = newCardPace(introductions.introducedOn, { ...introductions, today, newPerDay: settings.newPerDay })
  const fresh = toAnswer.filter(card => card.state.phase === 'new').length
  return {
    now: app.now(),
    timeZone: clock.timeZone,
    outline,
    reviews: queue.main.length - fresh,
    learning: queue.learning.length,
    fresh,
    minutes: minutesFor(
      toAnswer.reduce((sum, card) => sum + answersLeft(card.state, config), 0),
      recent.map(answer => answer.durationMs),
    ),
    newHeldBack: queue.newHeldBack,
    overLimit: queue.postponed.overLimit,
    limits: settings,
    plan: {
      perDay,
      studyUpTo: settings.studyUpTo,
      scopes: STUDY_SCOPES.map(scope => {
        const newCards = sumOf(newByLevel, level => isWithin(level, scope))
        return { scope, newCards, days: daysToIntroduce(newCards, perDay) }
      }),
    },
    outOfScope: queue.outOfScope,
    today: countOn(today),
    yesterday: countOn(today - 1),
    daysStudied: Array.from({ length: 7 }, (_, ago) => byDay.has(today - ago)).filter(Boolean).length,
    isStarted: open !== null,
    next: next && { inDays: next.day - today, cards: next.cards },
  }
}

const sumOf = (counts: ReadonlyMap<Level, number>, isCounted: (level: Level) => boolean) =>
  LEVELS.filter(isCounted).reduce((sum, level) => sum + (counts.get(level) ?? 0), 0)
