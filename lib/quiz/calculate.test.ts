import { describe, expect, it } from 'vitest'
import { aCalculation } from '@/lib/testing/bodies'
import { calculate, resultOf } from './calculate'

describe('calculate', () => {
  it('gives the draws, what is named over them in order, and the answer', () => {
    const body = aCalculation({
      let: [
        { name: 'double', formula: '2 * N' },
        { name: 'triple', formula: 'double + N' },
      ],
      answer: { formula: 'triple * D', tolerance: { absolute: 0 }, format: 'plain' },
    })
    const drawn = new Map([
      ['N', 5],
      ['D', 10],
    ])
    expect([...calculate(body, drawn)]).toEqual([
      ['N', 5],
      ['D', 10],
      ['double', 10],
      ['triple', 15],
      ['answer', 150],
    ])
    expect(drawn.size).toBe(2)
  })
})

describe('resultOf', () => {
  it('refuses a formula it cannot read, naming it and the place', () => {
    expect(() => resultOf('2 * M', new Map([['N', 1]]))).toThrow(
      new SyntaxError('2 * M: unknown name M; expected one of N at character 5'),
    )
  })
})
