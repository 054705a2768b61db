import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { isKept, measure, share } from './measure'

const figure = { name: 'longPrompts', what: 'long prompts', value: 3, limit: 3, unit: 'count' } as const

describe(measure, () => {
  it('has no examples unless there are some', () => {
    expect(measure({ ...figure, kind: 'at most' })).toEqual({ ...figure, kind: 'at most', examples: [] })
  })

  it('keeps the first dozen examples', () => {
    const examples = Array.from({ length: 20 }, (_, n) => `card-${n}`)
    expect(measure({ ...figure, kind: 'at most', examples }).examples).toEqual(examples.slice(0, 12))
  })
})

describe(isKept, () => {
  it('lets a value be the limit itself', () => {
    expect(isKept(measure({ ...figure, kind: 'at most' }))).toBe(true)
    expect(isKept(measure({ ...figure, kind: 'at least' }))).toBe(true)
  })

  it('lets no value beyond it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, limit) => {
        const most = isKept(measure({ ...figure, kind: 'at most', value, limit }))
        const least = isKept(measure({ ...figure, kind: 'at least', value, limit }))
        expect([most, least]).toEqual([value <= limit, value >= limit])
      }),
      CASES,
    )
  })
})

describe(share, () => {
  it('is a part of the whole, and nothing of nothing', () => {
    expect(share(1, 4)).toBe(0.25)
    expect(share(0, 4)).toBe(0)
    expect(share(0, 0)).toBe(0)
  })
})
