import { DAY, type Instant, MINUTE } from '@/lib/shared/instant'
import { type Refusal, refuse } from './refusal'

/** A browser's clock may differ from the server's by this much; more than that is a clock that is set wrong. */
export const CLOCK_TOLERANCE = DAY
/** An answer may be delivered this late, after time offline. */
export const OLDEST_DELIVERY = 60 * DAY
const LATER_THAN_SENT = 5 * MINUTE

/**
 * When something happened, by the server's clock. The browser's clock is only asked how long ago it was, so a clock that
 * is wrong by minutes or hours does no harm; one that is wrong by days is refused, because its owner has to know.
 */
export function occurredAt(times: { happenedAt: Instant; sentAt: Instant }, now: Instant): Instant | Refusal {
  if (Math.abs(times.sentAt - now) > CLOCK_TOLERANCE)
    return refuse(
      'clock-wrong',
      `this device's clock says ${iso(times.sentAt)}, the server's ${iso(now)}; set it right and try again`,
    )
  const age = times.sentAt - times.happenedAt
  if (age < -LATER_THAN_SENT) return refuse('clock-wrong', 'the answer was given after it was sent')
  if (age > OLDEST_DELIVERY) return refuse('clock-wrong', 'the answer is more than 60 days old')
  return now - Math.max(0, age)
}

const iso = (instant: Instant) => new Date(instant).toISOString()
