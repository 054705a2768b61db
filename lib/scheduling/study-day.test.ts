import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, type Instant, type TimeZone } from '@/lib/shared/instant'
import { addDays, isTimeZone, type StudyDay, startOfStudyDay, studyDayOf } from './study-day'

const at = (iso: string): Instant => Date.parse(iso)
const dayOf = (date: string) => (Date.parse(`${date}T00:00:00Z`) / DAY) as StudyDay
const clock = (timeZone: TimeZone, rolloverHour = 4) => ({ timeZone, rolloverHour })
const runs = { numRuns: 2000, seed: 31 }

const zones = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Antarctica/Troll',
]
const anyClock = fc.record({ timeZone: fc.constantFrom(...zones), rolloverHour: fc.integer({ min: 0, max: 23 }) })
const anyInstant = fc.integer({ min: at('1970-01-02T00:00Z'), max: at('2037-12-31T00:00Z') })
// A week around a skipped date or the change to or from summer time, where mistakes would be.
const nearChange = fc
  .constantFrom('2011-12-30', '1993-08-21', '1994-12-31', '2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25')
  .chain(date => fc.integer({ min: at(`${date}T00:00Z`) - 3 * DAY, max: at(`${date}T00:00Z`) + 3 * DAY }))
const instants = fc.oneof(anyInstant, nearChange)

describe('studyDayOf', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-02T03:59:59.999+08:00', '2026-03-01'],
    ['Asia/Shanghai', '2026-03-02T04:00:00+08:00', '2026-03-02'],
    ['Asia/Kathmandu', '2026-03-02T03:59:59.999+05:45', '2026-03-01'],
    ['Asia/Kathmandu', '2026-03-02T04:00:00+05:45', '2026-03-02'],
    ['America/New_York', '2026-03-01T23:30:00-05:00', '2026-03-01'],
    ['Pacific/Kiritimati', '2026-03-02T04:00:00+14:00', '2026-03-02'],
  ])('turns over at 04:00 in %s: %s is of %s', (timeZone, instant, date) => {
    expect(studyDayOf(at(instant), clock(timeZone))).toBe(dayOf(date))
  })

  it('keeps an evening across midnight UTC in one day', () => {
    const evening = studyDayOf(at('2026-03-01T18:55:00-05:00'), clock('America/New_York'))
    expect(studyDayOf(at('2026-03-01T19:05:00-05:00'), clock('America/New_York'))).toBe(evening)
  })

  it('turns over by the wall clock on both sides of a change to summer time and back', () => {
    for (const [date, before, after] of [
      ['2026-03-08', '2026-03-08T03:59:59-04:00', '2026-03-08T04:00:00-04:00'],
      ['2026-11-01', '2026-11-01T03:59:59-05:00', '2026-11-01T04:00:00-05:00'],
    ] as const) {
      expect(studyDayOf(at(before), clock('America/New_York'))).toBe(dayOf(date) - 1)
      expect(studyDayOf(at(after), clock('America/New_York'))).toBe(dayOf(date))
    }
  })

  it('does not fall back into yesterday when the clock does', () => {
    // At 00:01 on 2010-11-07 the clocks of Newfoundland went back to 23:01 on the 6th.
    const stJohns = clock('America/St_Johns', 0)
    expect(studyDayOf(at('2010-11-07T00:00:30-02:30'), stJohns)).toBe(dayOf('2010-11-07'))
    expect(studyDayOf(at('2010-11-06T23:30:00-03:30'), stJohns)).toBe(dayOf('2010-11-07'))
  })

  it('gives a date the zone skips the hours until the next one turns over', () => {
    // Samoa went from 2011-12-29 24:00 to 2011-12-31 00:00.
    const apia = clock('Pacific/Apia')
    expect(studyDayOf(at('2011-12-29T23:59:59-10:00'), apia)).toBe(dayOf('2011-12-29'))
    expect(studyDayOf(at('2011-12-31T00:00:00+14:00'), apia)).toBe(dayOf('2011-12-30'))
    expect(studyDayOf(at('2011-12-31T03:59:59+14:00'), apia)).toBe(dayOf('2011-12-30'))
    expect(studyDayOf(at('2011-12-31T04:00:00+14:00'), apia)).toBe(dayOf('2011-12-31'))
  })

  it('leaves a skipped date empty when it would turn over at midnight', () => {
    const apia = clock('Pacific/Apia', 0)
    expect(studyDayOf(at('2011-12-29T23:59:59-10:00'), apia)).toBe(dayOf('2011-12-29'))
    expect(studyDayOf(at('2011-12-31T00:00:00+14:00'), apia)).toBe(dayOf('2011-12-31'))
  })

  it('puts every instant in exactly one day, between its start and the start of the next', () => {
    fc.assert(
      fc.property(instants, anyClock, (instant, c) => {
        const day = studyDayOf(instant, c)
        expect(startOfStudyDay(day, c)).toBeLessThanOrEqual(instant)
        expect(startOfStudyDay(addDays(day, 1), c)).toBeGreaterThan(instant)
      }),
      runs,
    )
  })

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 3 * DAY }), anyClock, (instant, later, c) => {
        expect(studyDayOf(instant + later, c)).toBeGreaterThanOrEqual(studyDayOf(instant, c))
      }),
      runs,
    )
  })

  it('agrees with the date the wall clock shows some hours earlier, away from changes of the clock', () => {
    fc.assert(
      fc.property(anyInstant, anyClock, (instant, c) => {
        const wall = wallClock(c.timeZone)
        const shown = wall(instant)
        fc.pre([-2 * DAY, 2 * DAY].every(near => wall(instant + near) - near === shown))
        expect(studyDayOf(instant, c)).toBe(Math.floor((shown - c.rolloverHour * HOUR) / DAY))
      }),
      runs,
    )
  })

  it('refuses what is no zone, no hour and no instant', () => {
    expect(() => studyDayOf(0, clock('Mars/Olympus'))).toThrow(RangeError)
    expect(() => studyDayOf(0, clock('Nowhere+08:00'))).toThrow(RangeError)
    expect(() => studyDayOf(0, clock('UTC', 24))).toThrow(RangeError)
    expect(() => studyDayOf(0, clock('UTC', 3.5))).toThrow(RangeError)
    expect(() => studyDayOf(Number.NaN, clock('UTC'))).toThrow(RangeError)
    expect(() => studyDayOf(Number.POSITIVE_INFINITY, clock('UTC'))).toThrow(RangeError)
  })

  it('says the same after more zones and days than it remembers', () => {
    const shanghai = clock('Asia/Shanghai')
    const first = studyDayOf(at('2026-03-02T03:59:59+08:00'), shanghai)
    for (let day = 0; day < 9000; day++) expect(studyDayOf(day * DAY + 12 * HOUR, shanghai)).toBe(day)
    for (const zone of Intl.supportedValuesOf('timeZone').slice(0, 40)) studyDayOf(0, clock(zone))
    expect(studyDayOf(at('2026-03-02T03:59:59+08:00'), shanghai)).toBe(first)
  })
})

describe('startOfStudyDay', () => {
  it.each([
    ['Asia/Shanghai', 4, '2026-03-02', '2026-03-02T04:00:00+08:00'],
    ['America/St_Johns', 4, '2026-07-01', '2026-07-01T04:00:00-02:30'],
    ['Australia/Lord_Howe', 4, '2026-04-05', '2026-04-05T04:00:00+10:30'],
    ['Australia/Lord_Howe', 4, '2026-04-04', '2026-04-04T04:00:00+11:00'],
    ['Africa/Casablanca', 4, '2026-02-15', '2026-02-15T04:00:00+00:00'],
    ['Africa/Casablanca', 4, '2026-02-14', '2026-02-14T04:00:00+01:00'],
  ])('is the rollover hour by the wall clock of %s at %i on %s', (timeZone, hour, date, instant) => {
    expect(startOfStudyDay(dayOf(date), clock(timeZone, hour))).toBe(at(instant))
  })

  it('is the instant of the skip when the clock skips the hour', () => {
    expect(startOfStudyDay(dayOf('2026-03-08'), clock('America/New_York', 2))).toBe(at('2026-03-08T03:00:00-04:00'))
    expect(startOfStudyDay(dayOf('2011-12-30'), clock('Pacific/Apia'))).toBe(at('2011-12-31T00:00:00+14:00'))
  })

  it('is the first time of two when the clock shows the hour twice', () => {
    expect(startOfStudyDay(dayOf('2026-11-01'), clock('America/New_York', 1))).toBe(at('2026-11-01T01:00:00-04:00'))
  })

  it('is the first instant of its day unless the day is empty', () => {
    fc.assert(
      fc.property(instants, anyClock, (instant, c) => {
        const day = studyDayOf(instant, c)
        const start = startOfStudyDay(day, c)
        expect(studyDayOf(start, c)).toBe(day)
        expect(studyDayOf(start - 1, c)).toBeLessThan(day)
      }),
      runs,
    )
  })

  it('is at most a day and two hours after the start before, as in Troll when summer ends', () => {
    fc.assert(
      fc.property(instants, anyClock, (instant, c) => {
        const day = studyDayOf(instant, c)
        const length = startOfStudyDay(addDays(day, 1), c) - startOfStudyDay(day, c)
        expect(length).toBeGreaterThan(0)
        expect(length).toBeLessThanOrEqual(DAY + 2 * HOUR)
      }),
      runs,
    )
  })
})

describe('isTimeZone', () => {
  it('knows names and refuses anything else', () => {
    for (const name of [...zones, 'Etc/GMT+8']) expect(isTimeZone(name)).toBe(true)
    for (const name of ['', 'Mars/Olympus', '+08:00', 'GMT+8 ', 'Asia/Shanghai ']) expect(isTimeZone(name)).toBe(false)
  })
})

/** The wall clock by another way than the code's: the parts of a formatted date, as if in UTC. */
function wallClock(timeZone: TimeZone) {
  const format = new Intl.DateTimeFormat('en-u-hc-h23', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant: Instant) => {
    const parts = new Map(format.formatToParts(instant).map(part => [part.type, Number(part.value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN
    const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
    return seconds + (instant % 1000)
  }
}
