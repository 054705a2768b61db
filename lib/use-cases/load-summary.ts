import 'server-only'
import { typeset } from '@/lib/content/typeset'
import { findCards } from '@/lib/db/catalogue-store'
import { findAnswers, findCardStates } from '@/lib/db/standing-store'
import { studyDayOf } from '@/lib/scheduling/study-day'
import type { CardId, SessionId } from '@/lib/shared/ids'
import { MINUTE } from '@/lib/shared/instant'
import type { App } from './app'
import { loadLearnerSettings } from './load-learner-settings'
import { studyClockOf } from './study-clock'

/** What a sitting came to: counts, what comes back when, what is worth reading again. */
export async function loadSummary(app: App, sessionId: SessionId) {
  const { prisma, learnerId } = app
  const clock = studyClockOf(await loadLearnerSettings(app))
  const today = studyDayOf(app.now(), clock)
  const answers = await findAnswers(prisma, learnerId, { sessionId })
  const ids = [...new Set(answers.map(answer => answer.cardId))]
  const [states, cards] = await Promise.all([findCardStates(prisma, learnerId), findCards(prisma, ids)])
  const days = new Map<number, number>()
  let newCards = 0
  for (const id of ids) {
    const state = states.get(id)
    if (!state) continue
    if (state.introducedOn === today) newCards += 1
    if (state.dueDay === null) continue
    const inDays = Math.max(0, state.dueDay - today)
    days.set(inDays, (days.get(inDays) ?? 0) + 1)
  }
  const missed = [...new Set(answers.filter(answer => !answer.correct).map(answer => answer.cardId))]
  return {
    answers: answers.length,
    cards: ids.length,
    right: answers.filter(answer => answer.correct).length,
    newCards,
    minutes: answers.reduce((sum, answer) => sum + answer.durationMs, 0) / MINUTE,
    comesBack: [...days].sort(([a], [b]) => a - b).map(([inDays, count]) => ({ inDays, cards: count })),
    missed: missed.flatMap(cardId => missedPoint(cardId, cards.get(cardId))),
  }
}

function missedPoint(
  cardId: CardId,
  found: Awaited<ReturnType<typeof findCards>> extends Map<CardId, infer C> ? C | undefined : never,
) {
  if (!found) return []
  const { keyPoint, resource } = found
  return [{ cardId, keyPointId: keyPoint.id, resourceId: resource.id, point: typeset(keyPoint.point) }]
}
