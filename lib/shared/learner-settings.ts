import { z } from 'zod'
import { LANGUAGES } from './language'
import { STUDY_SCOPES } from './study-scope'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Minutes; a step as long as a day is an interval, and FSRS's to choose. No step is shorter than the one before. */
const steps = z
  .array(z.number().int().min(1).max(1439))
  .max(5)
  .refine(list => list.every((step, place) => step >= (list[place - 1] ?? 0)), 'expected steps that do not get shorter')

/** What a learner can set. */
const fields = {
  /** null: what the browser prefers. */
  language: z.enum(LANGUAGES).nullable(),
  theme: z.enum(THEMES),
  /** IANA name; null until the browser has said where the learner is. */
  timeZone: z.string().max(64).refine(isZoneName, 'not a time zone').nullable(),
  /** The hour at which a study day starts. */
  rolloverHour: z.number().int().min(0).max(23),
  /** The probability of recall at which a card comes back. */
  desiredRetention: z.number().min(0.7).max(0.97),
  /** Minutes between the first answers to a new card. */
  learningSteps: steps,
  /** Minutes before a forgotten card comes back. */
  relearningSteps: steps,
  maximumIntervalDays: z.number().int().min(1).max(36500),
  /** The deepest level of key points that are asked, new or due. */
  studyUpTo: z.enum(STUDY_SCOPES),
  newPerDay: z.number().int().min(0).max(999),
  reviewsPerDay: z.number().int().min(0).max(9999),
  /** Options stay covered until the learner has tried to recall. */
  hideOptions: z.boolean(),
  bothLanguages: z.boolean(),
  shortcuts: z.boolean(),
}

const wholeSchema = z.object(fields)
export type LearnerSettings = z.output<typeof wholeSchema>

export const DEFAULT_SETTINGS: LearnerSettings = {
  language: null,
  theme: 'system',
  timeZone: null,
  rolloverHour: 4,
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumIntervalDays: 36500,
  studyUpTo: 'deeper',
  newPerDay: 20,
  reviewsPerDay: 200,
  hideOptions: true,
  bothLanguages: false,
  shortcuts: true,
}

/** Stored settings: what is left out has its default. */
export const learnerSettingsSchema = z.preprocess(
  stored => ({ ...DEFAULT_SETTINGS, ...(typeof stored === 'object' ? stored : {}) }),
  wholeSchema,
)

/** A change: what is left out stays as it is; a field that is not a setting is refused. */
export const settingsChangeSchema = z.strictObject(fields).partial()
export type SettingsChange = z.output<typeof settingsChangeSchema>

/** Offsets such as `+08:00` are not names: some platforms take them, and then no study day could be told. */
function isZoneName(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
