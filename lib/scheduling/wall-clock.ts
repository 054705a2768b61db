import { tzOffset } from '@date-fns/tz/tzOffset'
import { DAY, type Instant, MINUTE, type TimeZone } from '@/lib/shared/instant'

/**
 * The first instant at which the wall clock of a zone shows `wall` or later. `wall` is the milliseconds from
 * 1970-01-01T00:00 to the reading wanted, counted as if in UTC. Where the clock skips the reading, that is the instant
 * of the skip; where it shows the reading twice, the first time. A zone that changes its offset and changes it back
 * within two days is not followed (none did or is to from 1970 to 2037).
 *
 * @throws RangeError when the zone is unknown or the reading is out of the range of dates.
 */
export function firstInstantShowing(wall: number, timeZone: TimeZone): Instant {
  // No offset reaches a day, so the clock cannot have shown the reading this early.
  let from = wall - DAY
  let offset = offsetAt(from, timeZone)
  for (;;) {
    const candidate = wall - offset
    if (offsetAt(candidate, timeZone) === offset) return candidate
    from = changeBetween(from, candidate, offset, timeZone)
    offset = offsetAt(from, timeZone)
    if (from + offset >= wall) return from
  }
}

/** The instant in (`before`, `after`] at which the zone leaves the offset it has at `before`. */
function changeBetween(before: Instant, after: Instant, offset: number, timeZone: TimeZone): Instant {
  let low = before
  let high = after
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, timeZone) === offset) low = middle
    else high = middle
  }
  return high
}

/** Milliseconds that the wall clock is ahead of UTC; offsets of old times have seconds. */
function offsetAt(instant: Instant, timeZone: TimeZone): number {
  const offset = Math.round(tzOffset(timeZone, new Date(instant)) * MINUTE)
  if (Number.isNaN(offset)) throw new RangeError(`no offset of "${timeZone}" at ${instant}`)
  return offset
}
