export type Timings = { readonly runs: number; readonly p50: number; readonly p95: number; readonly perSecond: number }

/** Of times in milliseconds, at least one. */
export function timingsOf(times: readonly number[]): Timings {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  const total = times.reduce((sum, time) => sum + time, 0)
  return { runs: times.length, p50: at(0.5), p95: at(0.95), perSecond: (times.length / total) * 1000 }
}

/** How long the work takes, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
