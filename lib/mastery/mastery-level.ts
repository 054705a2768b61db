import type { Mastery } from './mastery'

export const MASTERY_LEVELS = ['new', 'learning', 'familiar', 'proficient', 'mastered'] as const
export type MasteryLevel = (typeof MASTERY_LEVELS)[number]

/**
 * What a key point must show to be on a level: `mastery`, its recall now by the model (its cards' mean, unseen ones 0), and
 * `provenDays`, the longest gap over which one of its cards was answered right since it was last answered wrong, which
 * needs no model. It is on the highest level of which both hold. So it goes down by itself: as recall fades, and at once
 * with a wrong answer, which starts the proof of that card again.
 *
 * The gaps are those of a first review, of a week and of three weeks: Anki's border between young and mature cards is
 * 21 days.
 */
export const LEVEL_THRESHOLDS = {
  familiar: { mastery: 0.4, provenDays: 1 },
  proficient: { mastery: 0.7, provenDays: 7 },
  mastered: { mastery: 0.85, provenDays: 21 },
} as const satisfies Record<string, { mastery: Mastery; provenDays: number }>

/** What is known of a key point. */
export type KeyPointEvidence = {
  readonly mastery: Mastery
  readonly provenDays: number
  /** Whether any of its cards has been answered. */
  readonly isSeen: boolean
}

export function masteryLevel({ mastery, provenDays, isSeen }: KeyPointEvidence): MasteryLevel {
  if (!isSeen) return 'new'
  const reached = (['mastered', 'proficient', 'familiar'] as const).find(level => {
    const threshold = LEVEL_THRESHOLDS[level]
    return mastery >= threshold.mastery && provenDays >= threshold.provenDays
  })
  return reached ?? 'learning'
}
