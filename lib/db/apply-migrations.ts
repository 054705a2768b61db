import 'server-only'
import { backUpDatabase } from '@/lib/db/back-up-database'
import type { Migration } from '@/lib/db/migration'
import { MigrationFailed } from '@/lib/db/migration-errors'
import { assertWritable, hasRows, pendingMigrations, recordMigration } from '@/lib/db/migration-history'
import { DEFAULT_BUSY_WAIT } from '@/lib/db/sqlite/adapter-factory'
import { type Connection, openConnection } from '@/lib/db/sqlite/open-connection'
import { waitWhileBusy } from '@/lib/db/sqlite/wait-while-busy'
import type { Instant } from '@/lib/shared/instant'

export type AppliedMigrations = {
  /** Their names, in order; empty if there was nothing to do. */
  readonly applied: readonly string[]
  /** The copy made before, or null if nothing was to be done or lost. */
  readonly backup: string | null
}

/**
 * Brings a database file up to date, or makes it, and records it the way Prisma does. All pending migrations are applied
 * or none, by one process at a time.
 * @throws MigrationRefused, MigrationFailed, and what SQLite throws when it cannot open the file or get its lock.
 */
export async function applyMigrations(
  path: string,
  migrations: readonly Migration[],
  now: Instant,
): Promise<AppliedMigrations> {
  const connection = await waitWhileBusy(() => openConnection(path, 'writer'), DEFAULT_BUSY_WAIT)
  try {
    // Before BEGIN, because inside a transaction SQLite ignores it, and dropping a table that is being redefined would
    // then delete its children's rows (ON DELETE CASCADE) or fail.
    connection.exec('PRAGMA foreign_keys = OFF')
    await waitWhileBusy(() => connection.exec('BEGIN IMMEDIATE'), DEFAULT_BUSY_WAIT)
    try {
      return applyPending(connection, path, migrations, now)
    } finally {
      if (connection.inTransaction) connection.exec('ROLLBACK')
    }
  } finally {
    connection.close()
  }
}

function applyPending(connection: Connection, path: string, migrations: readonly Migration[], now: Instant) {
  const pending = pendingMigrations(connection, migrations)
  assertWritable(connection)
  // The copy is of what is committed, through another connection; nobody else can write meanwhile.
  const backup = pending.length > 0 && hasRows(connection) ? backUpDatabase(path, now) : null
  for (const migration of pending) {
    try {
      connection.exec(migration.sql)
      assertWhole(connection)
      recordMigration(connection, migration, now)
    } catch (error) {
      throw new MigrationFailed(migration.name, backup, error)
    }
  }
  connection.exec('COMMIT')
  return { applied: pending.map(({ name }) => name), backup }
}

function assertWhole(connection: Connection): void {
  if (!connection.inTransaction) throw new Error('the migration ends the transaction it runs in')
  const broken = connection.query('PRAGMA foreign_key_check').values.length
  if (broken > 0) throw new Error(`${broken} rows would refer to nothing`)
}
