import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { ATTENTION_EXAMPLE, attend, softmax } from './attention-example'

describe('softmax', () => {
  it('gives the values of the lectures for (2, 1, 0)', () => {
    expect(softmax([2, 1, 0]).map(weight => weight.toFixed(3))).toEqual(['0.665', '0.245', '0.090'])
  })

  it('gives a masked position no weight at all', () => {
    expect(softmax([2, 1, Number.NEGATIVE_INFINITY]).map(weight => weight.toFixed(3))).toEqual([
      '0.731',
      '0.269',
      '0.000',
    ])
  })

  test.prop([fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 })])(
    'adds up to 1, whatever the scores',
    scores => {
      expect(softmax(scores).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10)
    },
  )
})

describe('attend', () => {
  it('divides the scores by the root of the key width before the softmax', () => {
    expect(ATTENTION_EXAMPLE.keyWidth).toBe(4)
    expect(ATTENTION_EXAMPLE.scores[2]).toEqual([0, 4, 2])
    expect(ATTENTION_EXAMPLE.scaled[2]).toEqual([0, 2, 1])
  })

  it('makes every row of the weights add up to 1, one row a query and one column a key', () => {
    const { weights } = attend(
      [[1, 2]],
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      [[1], [2], [3]],
    )
    expect(weights).toHaveLength(1)
    expect(weights[0]).toHaveLength(3)
    expect(weights[0]?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10)
  })

  it('returns the values, not the keys, weighted and summed', () => {
    const [even] = attend(
      [[0, 0]],
      [
        [5, 1],
        [2, 9],
      ],
      [
        [10, 0],
        [0, 20],
      ],
    ).output
    expect(even).toEqual([5, 10])
    expect(ATTENTION_EXAMPLE.output[2]?.map(x => x.toFixed(2))).toEqual(['0.58', '2.91'])
  })
})
