import 'server-only'
import { randomUUID } from 'node:crypto'
import { checksumOf, hasChecksum, type Migration } from '@/lib/db/migration'
import { MigrationRefused } from '@/lib/db/migration-errors'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import type { Instant } from '@/lib/shared/instant'

const HISTORY = '_prisma_migrations'
/** As Prisma makes it, so that its own tools take the history for theirs. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`

/**
 * The migrations this database has not had, in order.
 * @throws MigrationRefused when its history is not the beginning of ours.
 */
export function pendingMigrations(connection: Connection, migrations: readonly Migration[]): Migration[] {
  if (!hasHistory(connection)) {
    if (userTables(connection).length > 0) throw new MigrationRefused('database-foreign', null)
    return [...migrations]
  }
  const known = new Map(migrations.map(migration => [migration.name, migration]))
  const applied = new Set<string>()
  for (const { name, checksum, finished } of recorded(connection)) {
    const migration = known.get(name)
    if (!migration) throw new MigrationRefused('database-newer', name)
    if (!finished) throw new MigrationRefused('migration-unfinished', name)
    if (!hasChecksum(migration.sql, checksum)) throw new MigrationRefused('migration-edited', name)
    applied.add(name)
  }
  return migrations.filter(({ name }) => !applied.has(name))
}

function recorded(connection: Connection) {
  const { values } = connection.query(
    'SELECT migration_name, checksum, finished_at IS NOT NULL FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return values.map(([name, checksum, finished]) => ({
    name: String(name),
    checksum: String(checksum),
    finished: finished === 1n,
  }))
}

/** Notes that a migration has been applied. */
export function recordMigration(connection: Connection, { name, sql }: Migration, now: Instant): void {
  connection.exec(HISTORY_TABLE)
  const at = new Date(now).toISOString().replace('Z', '+00:00')
  connection.run(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES (?, ?, ?, ?, ?, 1)`,
    [randomUUID(), checksumOf(sql), at, name, at],
  )
}

/**
 * Fails as the first write would, without one. BEGIN IMMEDIATE does not: it only reads where a file may not be written.
 * @throws SQLITE_READONLY
 */
export function assertWritable(connection: Connection): void {
  if (hasHistory(connection)) connection.run('DELETE FROM _prisma_migrations WHERE 0')
}

function hasHistory(connection: Connection): boolean {
  return userTables(connection).includes(HISTORY)
}

/** Whether any table but the history has a row. */
export function hasRows(connection: Connection): boolean {
  return userTables(connection)
    .filter(table => table !== HISTORY)
    .some(table => connection.query(`SELECT 1 FROM "${table.replaceAll('"', '""')}" LIMIT 1`).values.length > 0)
}

function userTables(connection: Connection): string[] {
  const { values } = connection.query(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  )
  return values.map(([name]) => String(name))
}
