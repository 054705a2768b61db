import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '@/lib/shared/instant'
import { CASES } from '@/lib/testing/property'
import { CLOCK_TOLERANCE, OLDEST_DELIVERY, occurredAt } from './occurred-at'

const NOW = Date.parse('2026-03-02T09:00:00+08:00')
const at = (happened: number, sent: number) => occurredAt({ happenedAt: NOW + happened, sentAt: NOW + sent }, NOW)

describe(occurredAt, () => {
  it('is as long ago as the browser’s own clock says', () => {
    expect(at(-MINUTE, 0)).toBe(NOW - MINUTE)
    expect(at(3 * HOUR - MINUTE, 3 * HOUR)).toBe(NOW - MINUTE)
    expect(at(-20 * HOUR, -17 * HOUR)).toBe(NOW - 3 * HOUR)
  })

  it('is now at the latest', () => {
    expect(at(MINUTE, 0)).toBe(NOW)
  })

  it.each([
    ['is days fast', 0, DAY + 1],
    ['is days slow', -DAY - 1, -DAY - 1],
    ['went back before sending', 6 * MINUTE, 0],
    ['kept the answer for more than 60 days', -OLDEST_DELIVERY - 1, 0],
  ])('refuses a clock that %s', (_what, happened, sent) => {
    expect(at(happened, sent)).toMatchObject({ status: 'refused', code: 'clock-wrong', httpStatus: 422 })
  })

  it('never lies in the future, nor further back than an answer may be late', () => {
    const offset = fc.integer({ min: -100 * DAY, max: 100 * DAY })
    fc.assert(
      fc.property(offset, fc.integer({ min: -2 * DAY, max: 2 * DAY }), (happened, sent) => {
        const instant = at(happened, sent)
        if (typeof instant !== 'number') return
        expect(Math.abs(sent)).toBeLessThanOrEqual(CLOCK_TOLERANCE)
        expect(instant).toBeLessThanOrEqual(NOW)
        expect(instant).toBeGreaterThanOrEqual(NOW - OLDEST_DELIVERY)
      }),
      CASES,
    )
  })
})
