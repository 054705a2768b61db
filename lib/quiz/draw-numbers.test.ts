import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/shared/seeded-random'
import { arbitrarySeed } from '@/lib/testing/arbitrary-body'
import { CASES } from '@/lib/testing/property'
import { drawCount, drawNumbers, drawnValue } from './draw-numbers'

const valuesOf = (draw: Parameters<typeof drawCount>[0]) =>
  Array.from({ length: drawCount(draw) }, (_, place) => drawnValue(draw, place))

describe('drawnValue', () => {
  it('steps from the first value to the last', () => {
    expect(valuesOf({ from: 100, to: 300, step: 100 })).toEqual([100, 200, 300])
  })

  it('stops before a last value that no step reaches', () => {
    expect(valuesOf({ from: 0, to: 10, step: 4 })).toEqual([0, 4, 8])
  })

  it('steps by tenths without the noise of doubles, the last one included', () => {
    expect(valuesOf({ from: 0.1, to: 0.7, step: 0.1 })).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  })

  it('takes listed values as they are', () => {
    expect(valuesOf({ of: [7, 1 / 3] })).toEqual([7, 1 / 3])
  })

  it('refuses a place that is not there', () => {
    expect(() => drawnValue({ of: [1, 2] }, 2)).toThrow('nothing to draw in place 2 of 2')
  })
})

describe('drawNumbers', () => {
  it('draws one of its values for every name', () => {
    const draws = { b: { of: [1, 2, 5] }, a: { from: 0.1, to: 2, step: 0.1 } }
    fc.assert(
      fc.property(arbitrarySeed, seed => {
        const drawn = drawNumbers(draws, seededRandom(seed))
        expect([...drawn.keys()]).toEqual(['a', 'b'])
        expect(valuesOf(draws.a)).toContain(drawn.get('a'))
        expect(valuesOf(draws.b)).toContain(drawn.get('b'))
      }),
      CASES,
    )
  })
})
