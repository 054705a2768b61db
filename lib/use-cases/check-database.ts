import 'server-only'
import { classifyFailure } from '@/lib/db/database-failure'
import { readLog, readSchedulerConfigs } from '@/lib/db/log-reader'
import type { Migration } from '@/lib/db/migration'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import { checkCard, type Difference } from './check-database-card'
import { openExistingDatabase } from './check-database-open'

export type BrokenReference = { readonly table: string; readonly row: number | null; readonly refersTo: string }

export type DatabaseReport = {
  /** What SQLite says of the file: `ok`, or every problem on a line of its own; when it is damaged nothing else is looked at. */
  readonly integrity: string
  readonly foreignKeys: readonly BrokenReference[]
  /** Cards whose states were compared, times learners. */
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
    // All that follows is of one moment, while the app may go on writing; closing the connection ends it.
    connection.exec('BEGIN')
    const integrity = integrityOf(connection)
    const contents =
      integrity === 'ok'
        ? { foreignKeys: brokenReferences(connection), ...checkLog(connection) }
        : { foreignKeys: [], cards: 0, events: 0, differences: [] }
    return { integrity, ...contents }
  } finally {
    connection.close()
  }
}

function integrityOf(connection: Connection): string {
  try {
    return connection.query('PRAGMA integrity_check').values.join('\n')
  } catch (error) {
    // Damage that is bad enough ends the check itself.
    if (!(error instanceof Error) || classifyFailure(error) !== 'corrupt') throw error
    return error.message
  }
}

function brokenReferences(connection: Connection): BrokenReference[] {
  return connection.query('PRAGMA foreign_key_check').values.map(([table, row, refersTo]) => ({
    table: String(table),
    row: row === null ? null : Number(row),
    refersTo: String(refersTo),
  }))
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
