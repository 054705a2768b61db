import { describe, expect, it } from 'vitest'
import { DEFAULT_SCHEDULER_CONFIG, type SchedulerConfig, schedulerConfigSchema } from './scheduler-config'

const accepts = (part: Partial<Record<keyof SchedulerConfig, unknown>>) =>
  schedulerConfigSchema.safeParse({ ...DEFAULT_SCHEDULER_CONFIG, ...part }).success

describe('DEFAULT_SCHEDULER_CONFIG', () => {
  it('is FSRS-6 as ts-fsrs 5.4.2 has it', () => {
    // ts-fsrs packages/fsrs/__tests__/FSRS-6.test.ts, and fsrs-rs src/inference_v6.rs FSRS6_DEFAULT_PARAMETERS.
    expect(DEFAULT_SCHEDULER_CONFIG).toEqual({
      fsrsVersion: 'v5.4.2 using FSRS-6.0',
      weights: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
      ],
      desiredRetention: 0.9,
      learningSteps: [1, 10],
      relearningSteps: [10],
      maximumIntervalDays: 36_500,
      fuzz: true,
      rolloverHour: 4,
    })
  })
})

describe('schedulerConfigSchema', () => {
  it('accepts the default, and gives it back unchanged', () => {
    expect(schedulerConfigSchema.parse(DEFAULT_SCHEDULER_CONFIG)).toEqual(DEFAULT_SCHEDULER_CONFIG)
  })

  it('accepts the ends of every range', () => {
    expect(accepts({ desiredRetention: 0.7, rolloverHour: 0, learningSteps: [], maximumIntervalDays: 1 })).toBe(true)
    expect(accepts({ desiredRetention: 0.97, rolloverHour: 23, learningSteps: [1, 1439] })).toBe(true)
  })

  it.each([
    { weights: DEFAULT_SCHEDULER_CONFIG.weights.slice(0, 19) },
    { weights: DEFAULT_SCHEDULER_CONFIG.weights.map(() => Number.NaN) },
    { desiredRetention: 0.69 },
    { desiredRetention: 0.98 },
    { learningSteps: [1440] },
    { learningSteps: [0] },
    { learningSteps: [0.5] },
    { relearningSteps: [10, 9] },
    { maximumIntervalDays: 0 },
    { maximumIntervalDays: 36_501 },
    { rolloverHour: 24 },
    { rolloverHour: 3.5 },
    { fsrsVersion: '' },
    { fuzz: 'yes' },
  ])('refuses %o', part => {
    expect(accepts(part)).toBe(false)
  })

  it('refuses a field it does not know', () => {
    expect(schedulerConfigSchema.safeParse({ ...DEFAULT_SCHEDULER_CONFIG, seed: 1 }).success).toBe(false)
  })
})
