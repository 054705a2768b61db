import { describe, expect, it } from 'vitest'
import type { CardId, VariantId } from '@/lib/shared/ids'
import { questionRandom } from './question-random'

const draws = (card: string, variant: string, seed: number) => {
  const random = questionRandom(card as CardId, variant as VariantId, seed)
  return Array.from({ length: 8 }, () => random.int(1_000))
}

describe('questionRandom', () => {
  it('depends on card, variant and seed alone', () => {
    expect(draws('c', 'a', 7)).toEqual(draws('c', 'a', 7))
    for (const other of [draws('d', 'a', 7), draws('c', 'b', 7), draws('c', 'a', 8)])
      expect(other).not.toEqual(draws('c', 'a', 7))
  })

  it('gives first and second draws of two that are independent, for seeds that count up', () => {
    const counts = [0, 0, 0, 0]
    for (let seed = 0; seed < 4_000; seed++) {
      const random = questionRandom('c' as CardId, 'a' as VariantId, seed)
      const pair = random.int(2) * 2 + random.int(2)
      counts[pair] = (counts[pair] ?? 0) + 1
    }
    // Four standard deviations (27) around 1,000.
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(110)
  })

  it('does not repeat from one seed to the next', () => {
    const places = Array.from({ length: 4_000 }, (_, seed) =>
      questionRandom('c' as CardId, 'a' as VariantId, seed).int(4),
    )
    const repeats = places.filter((place, seed) => place === places[seed - 1]).length
    expect(Math.abs(repeats - 1_000)).toBeLessThan(110)
  })
})
