import type { CardState } from '@/lib/scheduling/card-state'
import type { StudyDay } from '@/lib/scheduling/study-day'
import { keyPointMastery, type Mastery, masteryOf } from './mastery'

/** A card as far as mastery goes. */
export type HeldCard = { readonly state: CardState; readonly retrievability: number }

/** How a topic, a resource or the whole list stands. */
export type Standing = {
  readonly keyPoints: number
  /** Key points with at least one card answered. */
  readonly seen: number
  readonly cards: number
  /** Cards due today or earlier, new ones not among them. */
  readonly due: number
  readonly mastery: Mastery
}

export function isDue({ phase, dueDay }: CardState, today: StudyDay): boolean {
  return phase !== 'new' && dueDay !== null && dueDay <= today
}

/** @param keyPoints the cards of each key point */
export function standingOf(keyPoints: readonly (readonly HeldCard[])[], today: StudyDay): Standing {
  const cards = keyPoints.flat()
  return {
    keyPoints: keyPoints.length,
    seen: keyPoints.filter(point => point.some(card => card.state.phase !== 'new')).length,
    cards: cards.length,
    due: cards.filter(card => isDue(card.state, today)).length,
    mastery: masteryOf(keyPoints.map(keyPointMastery)),
  }
}
