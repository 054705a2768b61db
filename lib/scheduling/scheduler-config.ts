import { default_w, FSRSVersion } from 'ts-fsrs'
import { z } from 'zod'

/** Everything that decides what FSRS makes of an answer; every answer records the one in force. */
export type SchedulerConfig = {
  /** The program and the model, as ts-fsrs names itself. */
  readonly fsrsVersion: string
  /** The 21 weights of FSRS-6. */
  readonly weights: readonly number[]
  /** The probability of recall at which a card is due, 0.7–0.97. */
  readonly desiredRetention: number
  /** Minutes, whole, 1–1439, each at least as long as the one before; none for no steps. */
  readonly learningSteps: readonly number[]
  readonly relearningSteps: readonly number[]
  readonly maximumIntervalDays: number
  /** Whether intervals are spread a little, so that cards learnt together do not stay together. */
  readonly fuzz: boolean
  /** The hour at which a study day starts, 0–23. */
  readonly rolloverHour: number
}

export const DEFAULT_SCHEDULER_CONFIG: SchedulerConfig = {
  fsrsVersion: FSRSVersion,
  weights: [...default_w],
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumIntervalDays: 36_500,
  fuzz: true,
  rolloverHour: 4,
}

const steps = z
  .array(z.int().min(1).max(1439))
  .max(10)
  .refine(minutes => minutes.every((step, place) => step >= (minutes[place - 1] ?? 0)), {
    error: 'each step has to be at least as long as the one before',
  })

export const schedulerConfigSchema = z.strictObject({
  fsrsVersion: z.string().min(1),
  weights: z.array(z.number()).length(21),
  desiredRetention: z.number().min(0.7).max(0.97),
  learningSteps: steps,
  relearningSteps: steps,
  maximumIntervalDays: z.int().min(1).max(36_500),
  fuzz: z.boolean(),
  rolloverHour: z.int().min(0).max(23),
}) satisfies z.ZodType<SchedulerConfig>
