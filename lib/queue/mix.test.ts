import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixEvenly } from './mix'

describe('mixEvenly', () => {
  it('spreads the extra items through the others', () => {
    expect(mixEvenly(['r1', 'r2', 'r3', 'r4'], ['n1', 'n2'])).toEqual(['r1', 'r2', 'n1', 'r3', 'r4', 'n2'])
  })

  it('takes what there is when one side is empty', () => {
    expect(mixEvenly([], ['n1', 'n2'])).toEqual(['n1', 'n2'])
    expect(mixEvenly(['r1'], [])).toEqual(['r1'])
  })

  it('keeps both orders and loses nothing', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (mains, extras) => {
        const main = Array.from({ length: mains }, (_, i) => `r${i}`)
        const extra = Array.from({ length: extras }, (_, i) => `n${i}`)
        const mixed = mixEvenly(main, extra)
        expect(mixed.filter(item => item.startsWith('r'))).toEqual(main)
        expect(mixed.filter(item => item.startsWith('n'))).toEqual(extra)
      }),
      { numRuns: 1000, seed: 22 },
    )
  })
})
