import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySeed } from '@/lib/testing/arbitrary-body'
import { CASES } from '@/lib/testing/property'
import { seededRandom, seedFrom } from './seeded-random'

const drawTen = (seed: number, below: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: 10 }, () => random.int(below))
}

describe(seededRandom, () => {
  it('draws the same for the same seed, on every machine and in every release', () => {
    // Old questions are drawn again from their seeds: these numbers must never change.
    expect(drawTen(20_260_301, 100)).toEqual([46, 96, 81, 6, 66, 60, 43, 51, 18, 3])
  })

  it('draws integers from 0 to one below the bound', () => {
    fc.assert(
      fc.property(arbitrarySeed, fc.integer({ min: 1, max: 1_000 }), (seed, below) => {
        const drawn = drawTen(seed, below)
        expect(drawn.every(value => Number.isInteger(value) && value >= 0 && value < below)).toBe(true)
        expect(drawTen(seed, below)).toEqual(drawn)
      }),
      CASES,
    )
  })

  it('draws all values about equally often', () => {
    const random = seededRandom(7)
    const drawn = Array.from({ length: 4_000 }, () => random.int(4))
    for (const value of [0, 1, 2, 3])
      expect(Math.abs(drawn.filter(other => other === value).length - 1_000)).toBeLessThan(150)
  })

  it('shuffles a copy with the same items', () => {
    fc.assert(
      fc.property(arbitrarySeed, fc.array(fc.nat(9)), (seed, items) => {
        const before = [...items]
        const shuffled = seededRandom(seed).shuffle(items)
        expect(items).toEqual(before)
        expect(shuffled).not.toBe(items)
        expect([...shuffled].sort()).toEqual([...items].sort())
      }),
      CASES,
    )
  })

  it('puts every item in every place', () => {
    const places = new Set<string>()
    for (let seed = 0; seed < 200; seed++)
      for (const [place, item] of seededRandom(seed * 7_919)
        .shuffle(['a', 'b', 'c'])
        .entries())
        places.add(`${item}${place}`)
    expect(places.size).toBe(9)
  })
})

describe(seedFrom, () => {
  it('follows FNV-1a for ASCII words', () => {
    // Published test vectors: http://www.isthe.com/chongo/src/fnv/test_fnv.c
    expect(seedFrom('') >>> 0).toBe(0x811c9dc5)
    expect(seedFrom('a') >>> 0).toBe(0xe40c292c)
    expect(seedFrom('foobar') >>> 0).toBe(0xbf9cf968)
  })

  it('keeps words apart', () => {
    expect(seedFrom('ab', 'c')).not.toBe(seedFrom('a', 'bc'))
    expect(seedFrom('card', 1)).not.toBe(seedFrom('card', 11))
  })

  it('is a 32-bit integer whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.double())), words => {
        const seed = seedFrom(...words)
        expect(seed).toBe(seed | 0)
        expect(seedFrom(...words)).toBe(seed)
      }),
      CASES,
    )
  })
})
