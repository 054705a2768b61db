import type { CardId, VariantId } from '@/lib/shared/ids'
import { type SeededRandom, seededRandom, seedFrom } from '@/lib/shared/seeded-random'

/**
 * The randomness of one question. Card and variant count too, so that the same seed doesn't put every card's right
 * option in the same place.
 */
export function questionRandom(cardId: CardId, variantId: VariantId, seed: number): SeededRandom {
  return seededRandom(avalanche(seedFrom(cardId, variantId, seed)))
}

/**
 * Every bit of the result depends on every bit of the input (the finaliser of MurmurHash3, 32 bits, public domain).
 * Seeds that count up would else give first draws that count up: the generator's first number is its seed, inverted.
 */
function avalanche(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}
