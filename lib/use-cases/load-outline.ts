import 'server-only'
import type { Level } from '@/lib/content/resource'
import { loadOutline as load, type ResourceBody, type TopicBody } from '@/lib/db/catalogue-store'
import { findCardStates } from '@/lib/db/standing-store'
import {
  type HeldCard,
  type KeyPointStanding,
  keyPointStanding,
  type Standing,
  standingOf,
} from '@/lib/mastery/standing'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import { schedulerFor } from '@/lib/scheduling/scheduler-for'
import { studyDayOf } from '@/lib/scheduling/study-day'
import type { CardId } from '@/lib/shared/ids'
import type { App } from './app'
import { loadLearnerSettings } from './load-learner-settings'
import { schedulerConfigOf, studyClockOf } from './study-clock'

export type OutlineKeyPoint = KeyPointStanding & { readonly id: string; readonly level: Level }
export type OutlineTopic = {
  readonly topic: TopicBody
  readonly standing: Standing
  readonly keyPoints: readonly OutlineKeyPoint[]
}
export type OutlineResource = {
  readonly resource: ResourceBody
  readonly standing: Standing
  readonly topics: readonly OutlineTopic[]
}
export type Outline = { readonly standing: Standing; readonly resources: readonly OutlineResource[] }

/** The reading list with how each part of it stands now. */
export async function loadOutline(app: App): Promise<Outline> {
  const { prisma, learnerId } = app
  const settings = await loadLearnerSettings(app)
  const today = studyDayOf(app.now(), studyClockOf(settings))
  const scheduler = schedulerFor(schedulerConfigOf(settings))
  const [outline, states] = await Promise.all([load(prisma), findCardStates(prisma, learnerId)])
  const held = (id: string): HeldCard => {
    const state = states.get(id as CardId) ?? NEW_CARD_STATE
    return { state, retrievability: scheduler.retrievabilityOn(state, today) }
  }
  const pointsOf = (topic: (typeof outline)[number]['topics'][number]) =>
    topic.keyPoints.map(point => ({ level: point.level as Level, cards: point.cards.map(card => held(card.id)) }))
  const resources = outline.map(({ resource, topics }) => ({
    resource,
    topics: topics.map(topic => ({
      topic: topic.topic,
      standing: standingOf(pointsOf(topic), today),
      keyPoints: topic.keyPoints.map(({ id, level, cards }) => ({
        ...{ id, level: level as Level },
        ...keyPointStanding(cards.map(card => held(card.id))),
      })),
    })),
    standing: standingOf(topics.flatMap(pointsOf), today),
  }))
  return {
    resources,
    standing: standingOf(
      outline.flatMap(({ topics }) => topics.flatMap(pointsOf)),
      today,
    ),
  }
}
