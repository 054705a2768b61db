import type { Level } from '@/lib/content/resource'

/** How well something is held now: FSRS's probability of recall, 0 to 1, where what was never asked counts 0. */
export type Mastery = number

/** A key point is held as well as its cards on average (issue 2, section 7). */
export function keyPointMastery(cards: readonly { readonly retrievability: number }[]): Mastery {
  return mean(cards.map(card => card.retrievability))
}

/** Essential and core key points count double. */
export const LEVEL_WEIGHTS = { essential: 2, core: 2, deeper: 1 } as const satisfies Record<Level, number>

/** A topic or a resource is held as well as its key points on average, core ones weighing double; none at all is 0. */
export function masteryOf(keyPoints: readonly { readonly level: Level; readonly mastery: Mastery }[]): Mastery {
  const weight = keyPoints.reduce((sum, { level }) => sum + LEVEL_WEIGHTS[level], 0)
  const held = keyPoints.reduce((sum, { level, mastery }) => sum + LEVEL_WEIGHTS[level] * mastery, 0)
  return weight === 0 ? 0 : held / weight
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
