/**
 * Wrong, but: misspelt; a power of ten off, or in another unit; within three tolerances; not readable, so ask again rather than grade;
 * some of several right.
 */
export type NearMiss = 'spelling' | 'unit-scale' | 'close' | 'unreadable' | 'partly'

export type Verdict<T> = {
  readonly correct: boolean
  /** Why what was chosen, or the mistake that was recognised, is wrong. */
  readonly why: readonly T[]
  readonly near: NearMiss | null
}
