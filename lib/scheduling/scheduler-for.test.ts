import { describe, expect, it } from 'vitest'
import { DEFAULT_SCHEDULER_CONFIG } from './scheduler-config'
import { schedulerFor } from './scheduler-for'

describe('schedulerFor', () => {
  it('makes one scheduler for configs that say the same', () => {
    const copy = structuredClone(DEFAULT_SCHEDULER_CONFIG)
    expect(schedulerFor(copy)).toBe(schedulerFor(DEFAULT_SCHEDULER_CONFIG))
    expect(schedulerFor(copy)).toBe(schedulerFor(copy))
  })

  it('makes another for another config', () => {
    const other = { ...DEFAULT_SCHEDULER_CONFIG, desiredRetention: 0.85 }
    expect(schedulerFor(other)).not.toBe(schedulerFor(DEFAULT_SCHEDULER_CONFIG))
    expect(schedulerFor(other).config).toEqual(other)
  })

  it('still answers for the first after more configs than it remembers', () => {
    for (let days = 1; days <= 100; days++) schedulerFor({ ...DEFAULT_SCHEDULER_CONFIG, maximumIntervalDays: days })
    expect(schedulerFor({ ...DEFAULT_SCHEDULER_CONFIG }).config).toEqual(DEFAULT_SCHEDULER_CONFIG)
  })
})
