import { seedFrom } from '@/lib/shared/seeded-random'
import type { SchedulerConfig } from './scheduler-config'

/** 16 hexadecimal digits, the same for configs that say the same. A hash to tell configs apart, not to keep secrets. */
export function schedulerConfigId(config: SchedulerConfig): string {
  // Spelt out, so that the order in which the fields were written does not matter, and a new field is not forgotten.
  const canonical: Required<SchedulerConfig> = {
    fsrsVersion: config.fsrsVersion,
    weights: config.weights,
    desiredRetention: config.desiredRetention,
    learningSteps: config.learningSteps,
    relearningSteps: config.relearningSteps,
    maximumIntervalDays: config.maximumIntervalDays,
    fuzz: config.fuzz,
    rolloverHour: config.rolloverHour,
  }
  const text = JSON.stringify(canonical)
  return hexadecimal(seedFrom(text)) + hexadecimal(seedFrom('scheduler-config', text))
}

const hexadecimal = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0')
