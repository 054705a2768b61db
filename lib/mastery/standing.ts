import type { Level } from '@/lib/content/resource'
import type { CardState } from '@/lib/scheduling/card-state'
import type { StudyDay } from '@/lib/scheduling/study-day'
import { keyPointMastery, type Mastery, masteryOf } from './mastery'
import { type KeyPointEvidence, MASTERY_LEVELS, type MasteryLevel, masteryLevel } from './mastery-level'

/** A card as far as mastery goes. */
export type HeldCard = { readonly state: CardState; readonly retrievability: number }
/** A key point as far as mastery goes. */
export type HeldKeyPoint = { readonly level: Level; readonly cards: readonly HeldCard[] }

export type KeyPointStanding = KeyPointEvidence & { readonly masteryLevel: MasteryLevel }

/** How a topic, a resource or the whole list stands. */
export type Standing = {
  readonly keyPoints: number
  /** Key points with at least one card answered. */
  readonly seen: number
  readonly cards: number
  /** Cards due today or earlier, new ones not among them. */
  readonly due: number
  readonly mastery: Mastery
  /** How many key points are on each level. */
  readonly levels: Readonly<Record<MasteryLevel, number>>
}

export function isDue({ phase, dueDay }: CardState, today: StudyDay): boolean {
  return phase !== 'new' && dueDay !== null && dueDay <= today
}

export function keyPointStanding(cards: readonly HeldCard[]): KeyPointStanding {
  const evidence = {
    mastery: keyPointMastery(cards),
    provenDays: Math.max(0, ...cards.map(card => card.state.provenDays)),
    isSeen: cards.some(card => card.state.phase !== 'new'),
  }
  return { ...evidence, masteryLevel: masteryLevel(evidence) }
}

export function standingOf(keyPoints: readonly HeldKeyPoint[], today: StudyDay): Standing {
  const cards = keyPoints.flatMap(point => point.cards)
  const standings = keyPoints.map(({ level, cards }) => ({ level, ...keyPointStanding(cards) }))
  const onLevel = (level: MasteryLevel) => standings.filter(point => point.masteryLevel === level).length
  return {
    keyPoints: keyPoints.length,
    seen: standings.filter(point => point.isSeen).length,
    cards: cards.length,
    due: cards.filter(card => isDue(card.state, today)).length,
    mastery: masteryOf(standings),
    levels: Object.fromEntries(MASTERY_LEVELS.map(level => [level, onLevel(level)])) as Record<MasteryLevel, number>,
  }
}
