import { createScheduler, type Scheduler } from './scheduler'
import type { SchedulerConfig } from './scheduler-config'
import { schedulerConfigId } from './scheduler-config-id'

const MOST_SCHEDULERS = 64
const byId = new Map<string, Scheduler>()
// A log holds few configs and many events; hashing the config at every event would cost more than FSRS does.
const byObject = new WeakMap<SchedulerConfig, Scheduler>()

/** The scheduler of a config, made once. Configs must not be changed after. Throws as `createScheduler` does. */
export function schedulerFor(config: SchedulerConfig): Scheduler {
  const known = byObject.get(config)
  if (known) return known
  const id = schedulerConfigId(config)
  const scheduler = byId.get(id) ?? createScheduler(config)
  if (byId.size >= MOST_SCHEDULERS) byId.clear()
  byId.set(id, scheduler)
  byObject.set(config, scheduler)
  return scheduler
}
