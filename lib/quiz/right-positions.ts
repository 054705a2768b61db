import type { Card } from '@/lib/content/card'
import { type Measure, measure } from '@/lib/content/deck/measure'
import { seedFrom } from '@/lib/shared/seeded-random'
import { drawQuestion } from './draw-question'

/** How often each wording is drawn for the histogram. */
const DRAWS = 40

/**
 * Where the right option of one-of-several questions stands: for each number of options, how often it was first,
 * second … over `DRAWS` drawings of every wording, with the seeds that the study screen would use.
 */
export function rightPositions(cards: readonly Card[]): ReadonlyMap<number, readonly number[]> {
  const histograms = new Map<number, number[]>()
  for (const card of cards)
    for (const variant of card.variants) {
      if (variant.body.kind !== 'choice') continue
      const counts = histograms.get(variant.body.options.length) ?? variant.body.options.map(() => 0)
      histograms.set(counts.length, counts)
      for (let version = 0; version < DRAWS; version++) {
        const question = drawQuestion(card, variant.id, seedFrom(card.id, version))
        if (question.kind !== 'choice') continue
        const place = question.options.findIndex(option => option.right)
        counts[place] = (counts[place] ?? 0) + 1
      }
    }
  return histograms
}

/** The largest distance of a position's share from an even one, as a share of the even one; 0 when all are equal. */
export function unevenness(counts: readonly number[]): number {
  const even = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return even === 0 ? 0 : Math.max(...counts.map(count => Math.abs(count - even))) / even
}

/** A position may be this much rarer or more frequent than an even share of it. */
const UNEVENNESS_LIMIT = 0.1

/** The histogram of questions with the usual four options, as a figure with a limit. */
export function positionMeasure(cards: readonly Card[]): Measure {
  const counts = rightPositions(cards).get(4) ?? []
  return measure({
    name: 'unevenPositions',
    what: `how far the rarest or the most frequent place of the right option is from an even share (${counts.join(' · ')})`,
    ...{ value: counts.length === 0 ? 0 : unevenness(counts), limit: UNEVENNESS_LIMIT, kind: 'at most', unit: 'share' },
  })
}
