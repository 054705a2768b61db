import type { App } from '@/lib/use-cases/app'
import { loadLearnerSettings } from '@/lib/use-cases/load-learner-settings'
import { loadDayQueue } from '@/lib/use-cases/load-study'
import { type Timings, timeOf, timingsOf } from './timings'

const WARM_UP = 5
const RUNS = 60

export type QueueMeasure = Timings & { readonly dueReviews: number; readonly asked: number }

/** Today's queue, built again and again. */
export async function measureQueue(app: App): Promise<QueueMeasure> {
  const settings = await loadLearnerSettings(app)
  const times: number[] = []
  let queue = await loadDayQueue(app, settings)
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const time = await timeOf(async () => {
      queue = await loadDayQueue(app, settings)
    })
    if (run >= WARM_UP) times.push(time)
  }
  return { ...timingsOf(times), dueReviews: queue.dueReviews, asked: queue.main.length + queue.learning.length }
}
