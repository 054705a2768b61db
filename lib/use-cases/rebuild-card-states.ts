import 'server-only'
import { readLog, readSchedulerConfigs } from '@/lib/db/log-reader'
import type { Migration } from '@/lib/db/migration'
import { putCardState, removeCardState } from '@/lib/db/projection-store'
import { DEFAULT_BUSY_WAIT } from '@/lib/db/sqlite/adapter-factory'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import { waitWhileBusy } from '@/lib/db/sqlite/wait-while-busy'
import { checkCard, type Difference } from './check-database-card'
import { openExistingDatabase } from './check-database-open'

export type RebuiltStates = {
  readonly cards: number
  readonly events: number
  /** States that were written or removed because they were not what the log makes of them. */
  readonly changed: number
  /** Cards whose events cannot be read; their states are left as they are. */
  readonly unreadable: readonly Difference[]
}

/**
 * Makes every stored state what the log makes of it: all of them or, when anything fails, none.
 * @throws DatabaseNotReady, and what SQLite throws when the file cannot be written or stays locked.
 */
export async function rebuildCardStates(path: string, migrations: readonly Migration[]): Promise<RebuiltStates> {
  const connection = await openExistingDatabase(path, migrations, 'writer')
  try {
    await waitWhileBusy(() => connection.exec('BEGIN IMMEDIATE'), DEFAULT_BUSY_WAIT)
    const rebuilt = rebuildAll(connection)
    connection.exec('COMMIT')
    return rebuilt
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    connection.close()
  }
}

function rebuildAll(connection: Connection): RebuiltStates {
  const configs = readSchedulerConfigs(connection)
  const unreadable: Difference[] = []
  let [cards, events, changed] = [0, 0, 0]
  for (const log of readLog(connection)) {
    cards += 1
    events += log.events.length
    const { rebuilt, differences } = checkCard(log, configs)
    if (differences.length === 0) continue
    if (rebuilt) putCardState(connection, log.learnerId, log.cardId, rebuilt)
    else if (log.position === null) removeCardState(connection, log.learnerId, log.cardId)
    else {
      unreadable.push(...differences)
      continue
    }
    changed += 1
  }
  return { cards, events, changed, unreadable }
}
