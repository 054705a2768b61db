import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { extendedCode, primaryCode, RESULT_CODE } from '@/lib/db/sqlite/result-code'

/** Milliseconds. */
export type BusyWait = { readonly limit: number }

/**
 * Tries again while another process holds SQLite's write lock, without blocking the event loop: a synchronous wait would
 * stop this process, and for ever if the lock is held by another connection of its own. `attempt` must do nothing when
 * it fails: one statement, or a BEGIN.
 * @throws the error of the last attempt (SQLITE_BUSY) when the wait runs out.
 */
export async function waitWhileBusy<T>(attempt: () => T, { limit }: BusyWait): Promise<T> {
  const start = performance.now()
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() - start >= limit) throw error
    }
    // Jitter, so that two processes do not keep step.
    await pause(1 + Math.random() * 9)
  }
}

function isBusy(error: unknown): boolean {
  const code = extendedCode(error)
  return code !== null && primaryCode(code) === RESULT_CODE.BUSY
}
