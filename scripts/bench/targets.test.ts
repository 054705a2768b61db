import { describe, expect, it } from 'vitest'
import { type Measures, targetsOf } from './targets'

const timings = { runs: 100, p50: 12, p95: 14, perSecond: 70 }
const measures: Measures = {
  queue: { ...timings, dueReviews: 900, asked: 950 },
  answers: { ...timings, raw: timings, ratio: 0.2 },
  rebuild: { cards: 1, events: 2, perSecond: 3, barePerSecond: 4, ratio: 0.5, differences: 0 },
  studyPage: { study: 175_000, notFound: 150_000, aboveEmpty: 30_000 },
}
const met = (changed: Partial<Measures>) => targetsOf({ ...measures, ...changed }).map(target => target.met)

describe(targetsOf, () => {
  it('is met at the limits that are allowed', () => {
    expect(met({})).toEqual([true, true, true, true, true, true])
  })

  it('is missed beyond each of them', () => {
    const slow = { ...timings, p50: 20, p95: 20 }
    expect(
      met({
        queue: { ...slow, dueReviews: 900, asked: 950 },
        answers: { ...slow, raw: timings, ratio: 0.19 },
        rebuild: { ...measures.rebuild, ratio: 0.49 },
        studyPage: { study: 175_001, notFound: 150_000, aboveEmpty: 30_001 },
      }),
    ).toEqual([false, false, false, false, false, false])
  })

  it('is neither when there was nothing to measure', () => {
    expect(met({ studyPage: null }).at(-1)).toBeNull()
  })
})
