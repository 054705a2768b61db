import 'server-only'
import { existsSync } from 'node:fs'
import type { Migration } from '@/lib/db/migration'
import { MigrationRefused } from '@/lib/db/migration-errors'
import { pendingMigrations } from '@/lib/db/migration-history'
import { DEFAULT_BUSY_WAIT } from '@/lib/db/sqlite/adapter-factory'
import { type Connection, type ConnectionMode, openConnection } from '@/lib/db/sqlite/open-connection'
import { waitWhileBusy } from '@/lib/db/sqlite/wait-while-busy'

/** The file is not there, or not one that this version of the app can work on as it is; the message says what to do. */
export class DatabaseNotReady extends Error {
  override readonly name = 'DatabaseNotReady'
}

/**
 * Opens a database that is there and up to date, and changes nothing about it.
 * @throws DatabaseNotReady, and what SQLite throws when the file cannot be opened or is not a database.
 */
export async function openExistingDatabase(
  path: string,
  migrations: readonly Migration[],
  mode: ConnectionMode,
): Promise<Connection> {
  // SQLite would make it.
  if (!existsSync(path)) throw new DatabaseNotReady(`There is no database at ${path}. The app makes one: npm start`)
  const connection = await waitWhileBusy(() => openConnection(path, mode), DEFAULT_BUSY_WAIT)
  try {
    assertCurrent(connection, path, migrations)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function assertCurrent(connection: Connection, path: string, migrations: readonly Migration[]): void {
  try {
    if (pendingMigrations(connection, migrations).length === 0) return
  } catch (error) {
    if (!(error instanceof MigrationRefused)) throw error
    throw new DatabaseNotReady(`${path}: ${error.message}`, { cause: error })
  }
  throw new DatabaseNotReady(`${path} is of an older version of the app, which brings it up to date: npm start`)
}
