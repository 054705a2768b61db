import 'server-only'
import { DEFAULT_SCHEDULER_CONFIG, type SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import type { StudyClock } from '@/lib/scheduling/study-day'
import type { LearnerSettings } from '@/lib/shared/learner-settings'

/** The learner's days: their zone, or the machine's until their browser has said it. */
export function studyClockOf(settings: LearnerSettings): StudyClock {
  return {
    timeZone: settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    rolloverHour: settings.rolloverHour,
  }
}

/** The FSRS parameters in force under these settings. */
export function schedulerConfigOf(settings: LearnerSettings): SchedulerConfig {
  return {
    ...DEFAULT_SCHEDULER_CONFIG,
    desiredRetention: settings.desiredRetention,
    learningSteps: settings.learningSteps,
    relearningSteps: settings.relearningSteps,
    maximumIntervalDays: settings.maximumIntervalDays,
    rolloverHour: settings.rolloverHour,
  }
}
