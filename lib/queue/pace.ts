import type { StudyDay } from '@/lib/scheduling/study-day'

/** Study days looked back on, and how many of them it takes to speak of a pace. */
export const PACE_DAYS = 7
const FEWEST_DAYS = 3

/**
 * New cards a study day at the present pace: the mean over the last seven whole days since the learner started, or the
 * daily limit while there are fewer than three.
 * @param introducedOn for each card introduced in these days, its study day
 * @param firstDay the study day of the learner's first answer; null before it
 */
export function newCardPace(
  introducedOn: readonly StudyDay[],
  { today, firstDay, newPerDay }: { today: StudyDay; firstDay: StudyDay | null; newPerDay: number },
): number {
  const days = firstDay === null ? 0 : Math.min(PACE_DAYS, today - firstDay)
  if (days < FEWEST_DAYS) return newPerDay
  return introducedOn.filter(day => day < today && day >= today - days).length / days
}

/** Study days until as many new cards have been introduced, today among them; null when that never happens. */
export function daysToIntroduce(newCards: number, perDay: number): number | null {
  if (newCards === 0) return 0
  return perDay > 0 ? Math.ceil(newCards / perDay) : null
}
