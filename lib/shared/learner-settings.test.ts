import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { DEFAULT_SETTINGS, learnerSettingsSchema, settingsChangeSchema } from './learner-settings'

const accepts = (change: unknown) => settingsChangeSchema.safeParse(change).success

describe('learnerSettingsSchema', () => {
  it('gives what is left out its default', () => {
    expect(learnerSettingsSchema.parse({})).toEqual(DEFAULT_SETTINGS)
    expect(learnerSettingsSchema.parse(null)).toEqual(DEFAULT_SETTINGS)
    expect(learnerSettingsSchema.parse({ newPerDay: 7 })).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 7 })
  })

  it('has the defaults the issue names', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      desiredRetention: 0.9,
      learningSteps: [1, 10],
      relearningSteps: [10],
      newPerDay: 20,
      reviewsPerDay: 200,
      hideOptions: true,
      rolloverHour: 4,
    })
  })

  it('drops a setting that an older version had', () => {
    expect(learnerSettingsSchema.parse({ sound: 'loud' })).toEqual(DEFAULT_SETTINGS)
  })
})

describe('settingsChangeSchema', () => {
  it('leaves out what is not changed', () => {
    expect(settingsChangeSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
    expect(settingsChangeSchema.parse({})).toEqual({})
  })

  it('refuses a field that is not a setting', () => {
    expect(accepts({ newPerDay: 7, nwePerDay: 7 })).toBe(false)
  })

  it('takes zones by name only, because an offset names no study day everywhere', () => {
    expect(accepts({ timeZone: 'Asia/Shanghai' })).toBe(true)
    expect(accepts({ timeZone: null })).toBe(true)
    for (const timeZone of ['+08:00', '-0500', '', 'Mars/Olympus', 8]) expect(accepts({ timeZone })).toBe(false)
  })

  it.each([
    ['rolloverHour', [0, 23], [-1, 24, 4.5, '4']],
    ['desiredRetention', [0.7, 0.97], [0.69, 0.98, Number.NaN, null]],
    ['newPerDay', [0, 999], [-1, 1_000, 0.5]],
    ['reviewsPerDay', [0, 9_999], [-1, 10_000]],
    ['maximumIntervalDays', [1, 36_500], [0, 36_501]],
    ['language', ['en', 'zh', null], ['de', '']],
    ['theme', ['system', 'light', 'dark'], ['blue', null]],
    ['hideOptions', [true, false], ['yes', 1]],
  ])('bounds %s', (field, good, bad) => {
    for (const value of good) expect(accepts({ [field]: value }), `${value}`).toBe(true)
    for (const value of bad) expect(accepts({ [field]: value }), `${value}`).toBe(false)
  })

  it('wants steps that do not get shorter, under a day, at most five', () => {
    for (const steps of [[], [1, 10], [5, 5], [1, 2, 3, 4, 1_439]]) expect(accepts({ learningSteps: steps })).toBe(true)
    for (const steps of [[10, 1], [0], [1_440], [1.5], [1, 2, 3, 4, 5, 6]]) {
      expect(accepts({ learningSteps: steps })).toBe(false)
      expect(accepts({ relearningSteps: steps })).toBe(false)
    }
  })

  it('never lets through what would not be read back the same', () => {
    const change = fc.record(
      {
        newPerDay: fc.oneof(fc.integer(), fc.double()),
        desiredRetention: fc.double(),
        learningSteps: fc.array(fc.integer({ min: -1, max: 1_500 }), { maxLength: 6 }),
        timeZone: fc.oneof(fc.string(), fc.constantFrom('UTC', 'Europe/Berlin', '+01:00')),
        hideOptions: fc.oneof(fc.boolean(), fc.constant(null)),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(change, input => {
        const parsed = settingsChangeSchema.safeParse(input)
        if (!parsed.success) return
        const stored = JSON.parse(JSON.stringify({ ...DEFAULT_SETTINGS, ...parsed.data }))
        expect(learnerSettingsSchema.parse(stored)).toEqual({ ...DEFAULT_SETTINGS, ...parsed.data })
      }),
      CASES,
    )
  })
})
