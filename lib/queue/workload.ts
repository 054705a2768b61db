import { MINUTE } from '@/lib/shared/instant'

/** Taken for an answer, with reading what follows it, until the learner's own times are known (milliseconds). */
export const TYPICAL_ANSWER = 20_000
/** The learner's own times count when there are this many. */
const ENOUGH = 20

/** About how many minutes so many answers take, by the median of the learner's own times; at least 1 for any answer at all. */
export function minutesFor(answers: number, durationsMs: readonly number[]): number {
  if (answers === 0) return 0
  return Math.max(1, Math.round((answers * typicalDuration(durationsMs)) / MINUTE))
}

function typicalDuration(durationsMs: readonly number[]): number {
  if (durationsMs.length < ENOUGH) return TYPICAL_ANSWER
  const sorted = [...durationsMs].sort((a, b) => a - b)
  // The clock of an answer stops at the answer; the explanation is read after it, about a third again.
  return ((sorted[Math.floor(sorted.length / 2)] ?? TYPICAL_ANSWER) * 4) / 3
}
