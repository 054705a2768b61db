/** How much the learner wants in a study day. */
export type QueueLimits = {
  /** New cards introduced in a study day, 0 or more. */
  readonly newPerDay: number
  /** Review cards asked in a study day, 0 or more; cards being learnt come besides. */
  readonly reviewsPerDay: number
}

/** What of the limits is used up already today. */
export type QueueUsed = { readonly newToday: number; readonly reviewsToday: number }

/**
 * New cards stop when the reviews that are due are more than this many days' worth of reviews: every new card adds
 * about seven reviews in its first month, so adding to a backlog only makes it longer (issue 2, section 4).
 */
export const BACKLOG_DAYS = 1

export type NewCardAllowance = {
  readonly count: number
  /** Said to the learner when new cards are held back. */
  readonly heldBack: 'backlog' | null
}

/**
 * How many new cards may still be introduced today.
 * @param dueReviews review cards due today, before any limit
 */
export function newCardAllowance(limits: QueueLimits, used: QueueUsed, dueReviews: number): NewCardAllowance {
  const left = Math.max(0, limits.newPerDay - used.newToday)
  const backlog = dueReviews + used.reviewsToday > limits.reviewsPerDay * BACKLOG_DAYS
  return backlog && left > 0 ? { count: 0, heldBack: 'backlog' } : { count: left, heldBack: null }
}

export function reviewAllowance(limits: QueueLimits, used: QueueUsed): number {
  return Math.max(0, limits.reviewsPerDay - used.reviewsToday)
}
