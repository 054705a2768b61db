import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChoiceBody } from '@/lib/content/card'
import { isKept } from '@/lib/content/deck/measure'
import { seedFrom } from '@/lib/shared/seeded-random'
import { aChoice, aMulti, aNumber } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { CASES } from '@/lib/testing/property'
import { drawQuestion } from './draw-question'
import { positionMeasure, rightPositions, unevenness } from './right-positions'

const threeOptions = (): ChoiceBody => aChoice({ options: aChoice().options.slice(0, 3) })
const cards = (count: number, body = aChoice()) =>
  Array.from({ length: count }, (_, place) => aCard({ id: `r-${place}-a`, body }))
const sum = (counts: readonly number[] | undefined) => counts?.reduce((total, count) => total + count, 0)

describe(rightPositions, () => {
  it('counts forty drawings of every one-of-several wording, by its number of options', () => {
    const positions = rightPositions([
      aCard({ id: 'r-1-a', otherVariants: [aVariant({ id: 'b' }), aVariant({ id: 'c', body: threeOptions() })] }),
      aCard({ id: 'r-1-b', body: aMulti() }),
      aCard({ id: 'r-1-c', body: aNumber() }),
    ])
    expect([...positions.keys()].sort()).toEqual([3, 4])
    expect([sum(positions.get(3)), sum(positions.get(4))]).toEqual([40, 80])
  })

  it('counts where the right option of the very questions stands', () => {
    const card = aCard({ otherVariants: [aVariant({ id: 'b' })] })
    const counts = [0, 0, 0, 0]
    for (const { id } of card.variants)
      for (let version = 0; version < 40; version++) {
        const question = drawQuestion(card, id, seedFrom(card.id, version))
        if (question.kind !== 'choice') throw new Error(question.kind)
        const place = question.options.findIndex(({ text }) => text.en === '50B and 1.4T')
        counts[place] = (counts[place] ?? 0) + 1
      }
    expect(rightPositions([card]).get(4)).toEqual(counts)
  })

  it('has nothing of no cards', () => {
    expect(rightPositions([]).size).toBe(0)
  })
})

describe(unevenness, () => {
  it('is the largest distance from an even share', () => {
    expect(unevenness([10, 10, 10, 10])).toBe(0)
    expect(unevenness([12, 10, 10, 8])).toBeCloseTo(0.2)
    expect(unevenness([40, 0, 0, 0])).toBe(3)
    expect(unevenness([9, 11, 11, 5])).toBeCloseTo(4 / 9)
  })

  it('is 0 when nothing was counted', () => {
    expect(unevenness([0, 0, 0])).toBe(0)
  })

  it('does not mind the order, nor how often is counted', () => {
    const counted = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 9 }), (counts, times) => {
        const found = unevenness(counts)
        expect(unevenness(counts.toReversed())).toBeCloseTo(found, 9)
        expect(unevenness(counts.map(count => count * times))).toBeCloseTo(found, 9)
        expect(found).toBeGreaterThanOrEqual(0)
      }),
      CASES,
    )
  })
})

describe(positionMeasure, () => {
  it('finds no place that a learner could bet on', () => {
    const measured = positionMeasure(cards(200))
    expect(measured).toMatchObject({ name: 'unevenPositions', limit: 0.1, kind: 'at most', unit: 'share' })
    expect(measured.what).toMatch(/\(\d+ · \d+ · \d+ · \d+\)$/)
    expect(isKept(measured)).toBe(true)
  })

  it('would find one', () => {
    // Three cards are too few for the places to even out.
    expect(isKept(positionMeasure(cards(3)))).toBe(false)
  })

  it('looks at four options, and at nothing when there are none', () => {
    expect(positionMeasure(cards(3, threeOptions())).value).toBe(0)
    expect(positionMeasure([]).value).toBe(0)
  })
})
