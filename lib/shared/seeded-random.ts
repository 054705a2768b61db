import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export type SeededRandom = {
  /** An integer from 0 to `below` − 1, all equally likely. */
  int(below: number): number
  /** A new array with the items in random order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

/** The same seed (any 32-bit integer) gives the same draws, in the browser as on the server. */
export function seededRandom(seed: number): SeededRandom {
  const generator = xoroshiro128plus(seed)
  const int = (below: number) => uniformInt(generator, 0, below - 1)
  return {
    int,
    shuffle(items) {
      const result = [...items]
      for (let i = result.length - 1; i > 0; i--) {
        const j = int(i + 1)
        const item = result[i] as (typeof result)[number]
        result[i] = result[j] as (typeof result)[number]
        result[j] = item
      }
      return result
    },
  }
}

/** A 32-bit seed from words (FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/), so that what is drawn depends on them alone. */
export function seedFrom(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const char of words.join('\u0000')) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}
