import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Delivered, Delivery, DeliveryResult, RefusedDelivery } from './study-api'

interface OutboxSchema extends DBSchema {
  deliveries: { key: number; value: Delivery }
}

export type OutboxEvents = {
  /** How many deliveries wait, after each change. */
  onWaiting(count: number): void
  onDelivered(delivery: Delivery, result: Delivered): void
  onRefused(delivery: Delivery, refusal: RefusedDelivery): void
}

export type Outbox = {
  /** Stores the delivery in the browser, then tries to deliver all that wait. */
  add(delivery: Delivery): Promise<void>
  /** Delivers what waits, in order, until there is nothing left or the server cannot be reached; says how many are left. */
  flush(): Promise<number>
  /** What waits, in order. */
  waiting(): Promise<readonly Delivery[]>
  close(): void
}

/** Web Locks exist on secure origins only; elsewhere tabs may deliver the same answer twice, which does no harm. */
const withLock = (task: () => Promise<void>) =>
  'locks' in navigator ? navigator.locks.request('keypoint-outbox', task) : task()

const FIRST_RETRY = 1_000
const LONGEST_RETRY = 30_000

/**
 * Answers on their way to the server. They are kept in IndexedDB until the server has said yes or no, so a reload or a
 * closed browser loses none; a lock shared by all tabs keeps their order. What is delivered twice is recorded once,
 * because every delivery carries its own id.
 */
export function createOutbox(
  deliver: (delivery: Delivery, sentAt: number) => Promise<DeliveryResult>,
  events: OutboxEvents,
  now: () => number,
): Outbox {
  const database = openDB<OutboxSchema>('keypoint-outbox', 1, {
    upgrade: db => void db.createObjectStore('deliveries', { autoIncrement: true }),
  })
  let retryIn = FIRST_RETRY
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const report = async (db: IDBPDatabase<OutboxSchema>) => {
    const count = await db.count('deliveries')
    if (!closed) events.onWaiting(count)
    return count
  }

  const deliverNext = async (db: IDBPDatabase<OutboxSchema>): Promise<boolean> => {
    const cursor = await db.transaction('deliveries').store.openCursor()
    if (!cursor) return false
    const { key, value } = cursor
    const outcome = await deliver(value, now())
    if (outcome.status === 'failed') {
      retryLater()
      return false
    }
    await db.delete('deliveries', key)
    retryIn = FIRST_RETRY
    if (outcome.status === 'delivered') events.onDelivered(value, outcome.result)
    else events.onRefused(value, outcome.refusal)
    await report(db)
    return true
  }

  const retryLater = () => {
    clearTimeout(timer)
    if (closed) return
    timer = setTimeout(flush, retryIn)
    retryIn = Math.min(retryIn * 2, LONGEST_RETRY)
  }

  const flush = async () => {
    clearTimeout(timer)
    const db = await database
    await withLock(async () => {
      while (!closed && (await deliverNext(db))) {
        // One after the other: their order is the order they happened in.
      }
    })
    return report(db)
  }

  return {
    async add(delivery) {
      const db = await database
      await db.add('deliveries', delivery)
      await report(db)
      await flush()
    },
    flush,
    waiting: async () => (await database).getAll('deliveries'),
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
