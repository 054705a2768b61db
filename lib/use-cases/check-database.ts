import 'server-only'
import { readLog, readSchedulerConfigs } from '@/lib/db/log-reader'
import type { Migration } from '@/lib/db/migration'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import { checkCard, type Difference } from './check-database-card'
import { openExistingDatabase } from './check-database-open'

export type BrokenReference = { readonly table: string; readonly row: number | null; readonly refersTo: string }

export type DatabaseReport = {
  /** What SQLite says of the file: `ok`, or every problem on a line of its own. */
  readonly integrity: string
  readonly foreignKeys: readonly BrokenReference[]
  /** Cards whose states were compared, times learners; 0 when the file is damaged and nothing read from it means much. */
  readonly cards: number
  readonly events: number
  readonly differences: readonly Difference[]
}

/**
 * Checks the file, and that every stored state is what the log makes of it, in one pass over the log.
 * @throws DatabaseNotReady, and what SQLite throws when the file cannot be read at all.
 */
export async function checkDatabase(path: string, migrations: readonly Migration[]): Promise<DatabaseReport> {
  const connection = await openExistingDatabase(path, migrations, 'reader')
  try {
    // All that follows is of one moment, while the app may go on writing.
    connection.exec('BEGIN')
    const integrity = columnOf(connection, 'PRAGMA integrity_check').join('\n')
    const foreignKeys = connection.query('PRAGMA foreign_key_check').values.map(([table, row, refersTo]) => ({
      ...{ table: String(table), row: row === null ? null : Number(row) },
      refersTo: String(refersTo),
    }))
    const log = integrity === 'ok' ? checkLog(connection) : { cards: 0, events: 0, differences: [] }
    connection.exec('COMMIT')
    return { integrity, foreignKeys, ...log }
  } finally {
    connection.close()
  }
}

function checkLog(connection: Connection): Pick<DatabaseReport, 'cards' | 'events' | 'differences'> {
  const configs = readSchedulerConfigs(connection)
  const differences: Difference[] = []
  let cards = 0
  let events = 0
  for (const log of readLog(connection)) {
    cards += 1
    events += log.events.length
    differences.push(...checkCard(log, configs).differences)
  }
  return { cards, events, differences }
}

export function isSound({ integrity, foreignKeys, differences }: DatabaseReport): boolean {
  return integrity === 'ok' && foreignKeys.length === 0 && differences.length === 0
}

const columnOf = (connection: Connection, sql: string) => connection.query(sql).values.map(([value]) => String(value))
