import 'server-only'
import type { KeyPoint, Resource } from '@/lib/content/resource'
import { findMarks } from '@/lib/db/card-mark-store'
import { loadResource } from '@/lib/db/catalogue-store'
import { findCardStates } from '@/lib/db/standing-store'
import { keyPointMastery } from '@/lib/mastery/mastery'
import type { MasteryLevel } from '@/lib/mastery/mastery-level'
import { isDue, keyPointStanding, type Standing, standingOf } from '@/lib/mastery/standing'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import { schedulerFor } from '@/lib/scheduling/scheduler-for'
import { studyDayOf } from '@/lib/scheduling/study-day'
import type { ResourceId } from '@/lib/shared/ids'
import type { App } from './app'
import { loadLearnerSettings } from './load-learner-settings'
import { schedulerConfigOf, studyClockOf } from './study-clock'

export type KeyPointState =
  | { readonly is: 'new' | 'learning' | 'suspended' }
  | { readonly is: 'due'; readonly mastery: number }
  | { readonly is: 'later'; readonly mastery: number; readonly inDays: number }

export type ResourcePage = {
  readonly resource: Resource
  readonly standing: Standing
  readonly states: ReadonlyMap<string, KeyPointState>
  readonly levels: ReadonlyMap<string, MasteryLevel>
}

/** A resource with the state of each of its key points; null when it is not on the reading list. */
export async function loadResourcePage(app: App, id: ResourceId): Promise<ResourcePage | null> {
  const { prisma, learnerId } = app
  const resource = await loadResource(prisma, id)
  if (!resource) return null
  const settings = await loadLearnerSettings(app)
  const today = studyDayOf(app.now(), studyClockOf(settings))
  const scheduler = schedulerFor(schedulerConfigOf(settings))
  const [cardStates, marks] = await Promise.all([findCardStates(prisma, learnerId, id), findMarks(prisma, learnerId)])
  const held = ({ cards }: KeyPoint) =>
    cards.map(card => {
      const state = cardStates.get(card.id) ?? NEW_CARD_STATE
      return { state, retrievability: scheduler.retrievabilityOn(state, today) }
    })
  const stateOf = (point: KeyPoint): KeyPointState => {
    const cards = held(point)
    if (point.cards.every(card => marks.get(card.id)?.suspendedAt != null)) return { is: 'suspended' }
    if (cards.every(card => card.state.phase === 'new')) return { is: 'new' }
    const mastery = keyPointMastery(cards)
    if (cards.some(card => card.state.phase === 'learning' || card.state.phase === 'relearning'))
      return { is: 'learning' }
    if (cards.some(card => isDue(card.state, today))) return { is: 'due', mastery }
    const days = cards.flatMap(card => (card.state.dueDay === null ? [] : [card.state.dueDay - today]))
    return { is: 'later', mastery, inDays: Math.min(...days) }
  }
  const points = resource.topics.flatMap(topic => topic.keyPoints)
  return {
    resource,
    standing: standingOf(
      points.map(point => ({ level: point.level, cards: held(point) })),
      today,
    ),
    states: new Map(points.map(point => [point.id as string, stateOf(point)])),
    levels: new Map(points.map(point => [point.id as string, keyPointStanding(held(point)).masteryLevel])),
  }
}
