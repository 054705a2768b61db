import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { minutesFor } from './workload'

const times = (count: number, ms: number) => Array.from({ length: count }, () => ms)

describe(minutesFor, () => {
  it('takes 20 seconds an answer until the learner’s own times are known', () => {
    expect(minutesFor(30, [])).toBe(10)
    expect(minutesFor(30, times(19, 90_000))).toBe(10)
  })

  it('takes the median of the learner’s own times, and a third for reading', () => {
    expect(minutesFor(30, times(20, 30_000))).toBe(20)
    expect(minutesFor(30, [...times(19, 30_000), 86_400_000])).toBe(20)
  })

  it('says none for nothing, and a minute for anything at all', () => {
    expect(minutesFor(0, times(50, 60_000))).toBe(0)
    expect(minutesFor(1, times(50, 100))).toBe(1)
  })

  it('never falls with more answers', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.array(fc.nat(600_000), { maxLength: 40 }), (one, other, durations) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)]
        const minutes = minutesFor(more, durations)
        expect(minutesFor(fewer, durations)).toBeLessThanOrEqual(minutes)
        expect(minutes).toBe(Math.round(minutes))
      }),
      CASES,
    )
  })
})
