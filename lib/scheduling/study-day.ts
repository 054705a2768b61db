import { DAY, HOUR, type Instant, type TimeZone } from '@/lib/shared/instant'
import { firstInstantShowing } from './wall-clock'

declare const brand: unique symbol
/** A day of study: days from 1970-01-01 to the date on which it starts, by the learner's wall calendar. */
export type StudyDay = number & { readonly [brand]: 'StudyDay' }

/** Where a day starts: at `rolloverHour` (an integer, 0–23) by the wall clock of the zone. */
export type StudyClock = { readonly timeZone: TimeZone; readonly rolloverHour: number }

/**
 * The day an instant belongs to: the latest that has started by then. So days follow each other without a gap and none
 * comes back when the wall clock does. A date the zone skips has a day shorter than the others, or an empty one.
 *
 * @throws RangeError when the zone is unknown, the hour is not one, or the instant is out of the range of dates.
 */
export function studyDayOf(instant: Instant, clock: StudyClock): StudyDay {
  const starts = startsOf(clock)
  // Offsets stay under 16 hours, so this is the day itself, or one or two after it.
  let day = Math.floor((instant - clock.rolloverHour * HOUR) / DAY) + 1
  while (startIn(starts, day, clock) > instant) day -= 1
  return day as StudyDay
}

/** The first instant of a day. Throws as `studyDayOf` does. */
export function startOfStudyDay(day: StudyDay, clock: StudyClock): Instant {
  return startIn(startsOf(clock), day, clock)
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: StudyDay, count: number): StudyDay {
  return (day + count) as StudyDay
}

/** Whether it names a zone known here. Offsets such as `+08:00` do not: some platforms refuse them. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

type Starts = Map<number, Instant>

// Finding a start asks Intl a few times (microseconds); a fold of a whole log asks for the same few thousand days.
const MOST_ZONES = 32
const MOST_STARTS = 8192
const startsByZone = new Map<TimeZone, Starts[]>()

function startsOf({ timeZone, rolloverHour }: StudyClock): Starts {
  const known = startsByZone.get(timeZone)?.[rolloverHour]
  if (known) return known
  if (!Number.isInteger(rolloverHour) || rolloverHour < 0 || rolloverHour > 23)
    throw new RangeError(`not an hour of the day: ${rolloverHour}`)
  if (!isTimeZone(timeZone)) throw new RangeError(`unknown time zone: "${timeZone}"`)
  if (startsByZone.size >= MOST_ZONES) startsByZone.clear()
  const byHour = startsByZone.get(timeZone) ?? []
  const starts: Starts = new Map()
  byHour[rolloverHour] = starts
  startsByZone.set(timeZone, byHour)
  return starts
}

function startIn(starts: Starts, day: number, clock: StudyClock): Instant {
  const known = starts.get(day)
  if (known !== undefined) return known
  const start = firstInstantShowing(day * DAY + clock.rolloverHour * HOUR, clock.timeZone)
  if (starts.size >= MOST_STARTS) starts.clear()
  starts.set(day, start)
  return start
}
