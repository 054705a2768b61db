import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { newCardAllowance, reviewAllowance } from './queue-limits'

const limits = { newPerDay: 20, reviewsPerDay: 200 }
const nothing = { newToday: 0, reviewsToday: 0 }

describe(newCardAllowance, () => {
  it('allows the new cards that are left of the limit', () => {
    expect(newCardAllowance(limits, nothing, 0)).toEqual({ count: 20, heldBack: null })
    expect(newCardAllowance(limits, { newToday: 13, reviewsToday: 0 }, 0)).toEqual({ count: 7, heldBack: null })
    expect(newCardAllowance(limits, { newToday: 25, reviewsToday: 0 }, 0)).toEqual({ count: 0, heldBack: null })
  })

  it('holds them back when more is due than a day takes, and says so', () => {
    expect(newCardAllowance(limits, nothing, 200)).toEqual({ count: 20, heldBack: null })
    expect(newCardAllowance(limits, nothing, 201)).toEqual({ count: 0, heldBack: 'backlog' })
  })

  it('counts what was answered today, so that new cards do not appear in the middle of a backlog', () => {
    expect(newCardAllowance(limits, { newToday: 0, reviewsToday: 150 }, 51)).toEqual({ count: 0, heldBack: 'backlog' })
    expect(newCardAllowance(limits, { newToday: 0, reviewsToday: 150 }, 50)).toEqual({ count: 20, heldBack: null })
  })

  it('says nothing of a backlog to somebody who has had today’s new cards', () => {
    expect(newCardAllowance(limits, { newToday: 20, reviewsToday: 0 }, 999)).toEqual({ count: 0, heldBack: null })
  })
})

describe(reviewAllowance, () => {
  it('is what is left of the limit, never less than none', () => {
    expect(reviewAllowance(limits, { newToday: 5, reviewsToday: 60 })).toBe(140)
    fc.assert(
      fc.property(fc.nat(9_999), fc.nat(20_000), (reviewsPerDay, reviewsToday) => {
        const left = reviewAllowance({ newPerDay: 0, reviewsPerDay }, { newToday: 0, reviewsToday })
        expect(left).toBe(reviewsToday >= reviewsPerDay ? 0 : reviewsPerDay - reviewsToday)
      }),
      CASES,
    )
  })
})
