import 'server-only'
import type { Instant } from '@/lib/shared/instant'

// The one place where the app reads the time. Tests can set it, in a server that was started for tests only.
const process_ = globalThis as typeof globalThis & { keypointTestTime?: { set: Instant; at: Instant } | undefined }

export const inTestMode = () => process.env.KEYPOINT_MODE === 'test'

export function now(): Instant {
  const test = process_.keypointTestTime
  return test ? test.set + (Date.now() - test.at) : Date.now()
}

/** The clock goes on from there. @throws outside test mode */
export function setTestTime(instant: Instant): void {
  if (!inTestMode()) throw new Error('the clock can be set in test mode only')
  process_.keypointTestTime = { set: instant, at: Date.now() }
}
