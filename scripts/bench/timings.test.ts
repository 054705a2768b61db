import { describe, expect, it } from 'vitest'
import { timeOf, timingsOf } from './timings'

describe(timingsOf, () => {
  it('gives median, 95th percentile and rate', () => {
    const times = Array.from({ length: 100 }, (_, place) => 100 - place)
    expect(timingsOf(times)).toEqual({ runs: 100, p50: 50, p95: 95, perSecond: (100 / 5050) * 1000 })
  })

  it('takes one time for all of them', () => {
    expect(timingsOf([4])).toEqual({ runs: 1, p50: 4, p95: 4, perSecond: 250 })
  })
})

describe(timeOf, () => {
  it('waits for the end of the work', async () => {
    let isDone = false
    await timeOf(async () => {
      await Promise.resolve()
      isDone = true
    })
    expect(isDone).toBe(true)
  })
})
