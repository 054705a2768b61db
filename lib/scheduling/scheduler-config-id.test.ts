import { describe, expect, it } from 'vitest'
import { DEFAULT_SCHEDULER_CONFIG, type SchedulerConfig } from './scheduler-config'
import { schedulerConfigId } from './scheduler-config-id'

const id = (part: Partial<SchedulerConfig>) => schedulerConfigId({ ...DEFAULT_SCHEDULER_CONFIG, ...part })

describe('schedulerConfigId', () => {
  it('never changes for a config, since events in databases name it', () => {
    expect(schedulerConfigId(DEFAULT_SCHEDULER_CONFIG)).toBe('c55419045be10b74')
  })

  it('does not depend on the order in which the fields were written, nor on a round trip through JSON', () => {
    const backwards = Object.fromEntries(Object.entries(DEFAULT_SCHEDULER_CONFIG).reverse()) as SchedulerConfig
    expect(Object.keys(backwards)[0]).toBe('rolloverHour')
    expect(schedulerConfigId(backwards)).toBe(id({}))
    expect(schedulerConfigId(JSON.parse(JSON.stringify(backwards)))).toBe(id({}))
  })

  it('differs when any field does', () => {
    const ids = [
      id({}),
      id({ fsrsVersion: 'v5.4.3 using FSRS-6.0' }),
      id({ weights: DEFAULT_SCHEDULER_CONFIG.weights.with(20, 0.1543) }),
      id({ desiredRetention: 0.91 }),
      id({ learningSteps: [1] }),
      id({ relearningSteps: [1] }),
      id({ learningSteps: [10], relearningSteps: [1, 10] }),
      id({ maximumIntervalDays: 365 }),
      id({ fuzz: false }),
      id({ rolloverHour: 5 }),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keeps ten thousand configs apart', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => id({ desiredRetention: 0.7 + i / 100_000 }))
    expect(new Set(ids).size).toBe(ids.length)
    for (const each of ids) expect(each).toMatch(/^[0-9a-f]{16}$/)
  })
})
