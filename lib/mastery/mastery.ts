/** How well something is held now: FSRS's probability of recall, 0 to 1, where what was never asked counts 0. */
export type Mastery = number

/** A key point is held as well as its cards on average (issue 2, section 7). */
export function keyPointMastery(cards: readonly { readonly retrievability: number }[]): Mastery {
  return mean(cards.map(card => card.retrievability))
}

/** A topic or a resource is held as well as its key points on average; none at all is 0. */
export function masteryOf(keyPoints: readonly Mastery[]): Mastery {
  return mean(keyPoints)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
