import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyMigrations } from '@/lib/db/apply-migrations'
import { checksumOf, type Migration } from '@/lib/db/migration'
import { MigrationFailed, MigrationRefused } from '@/lib/db/migration-errors'
import { openConnection } from '@/lib/db/sqlite/open-connection'

const NOW = Date.parse('2026-03-01T09:00:00.250+08:00')
const FIRST: Migration = {
  name: '20260101000000_first',
  sql: `CREATE TABLE "Parent" ("id" TEXT NOT NULL PRIMARY KEY);
CREATE TABLE "Child" ("id" TEXT NOT NULL PRIMARY KEY, "parentId" TEXT NOT NULL,
  CONSTRAINT "fk" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE ON UPDATE CASCADE);`,
}
/** As Prisma writes it to change a table that has children. */
const REDEFINE: Migration = {
  name: '20260102000000_redefine',
  sql: `-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Parent" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL DEFAULT '');
INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent";
DROP TABLE "Parent";
ALTER TABLE "new_Parent" RENAME TO "Parent";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;`,
}
const BROKEN: Migration = { name: '20260103000000_broken', sql: 'DELETE FROM "Child"; DELETE FROM "Missing";' }
const ORPHANS: Migration = { name: '20260103000000_orphans', sql: 'DELETE FROM "Parent";' }
const ENDING: Migration = { name: '20260103000000_ending', sql: 'COMMIT;' }

let path: string
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'keypoint-apply-')), 'keypoint.db')
})
afterEach(() => rmSync(dirname(path), { recursive: true, force: true }))

function rows(sql: string, file = path) {
  const connection = openConnection(file, 'reader')
  try {
    return connection.query(sql).values
  } finally {
    connection.close()
  }
}

function write(sql: string): void {
  const connection = openConnection(path, 'writer')
  connection.exec(sql)
  connection.close()
}

const backups = () => (existsSync(join(dirname(path), 'backups')) ? readdirSync(join(dirname(path), 'backups')) : [])
const history = () => rows('SELECT migration_name FROM _prisma_migrations ORDER BY migration_name').flat()
const children = (file = path) => rows('SELECT id, parentId FROM Child ORDER BY id', file)

async function aDatabaseWithRows(): Promise<void> {
  await applyMigrations(path, [FIRST], NOW)
  write(`INSERT INTO Parent VALUES ('p'); INSERT INTO Child VALUES ('c1', 'p'), ('c2', 'p')`)
}

describe(applyMigrations, () => {
  it('makes a new database, with all migrations and no backup', async () => {
    expect(await applyMigrations(path, [FIRST, REDEFINE], NOW)).toEqual({
      applied: [FIRST.name, REDEFINE.name],
      backup: null,
    })
    expect(rows('SELECT id, name FROM Parent')).toEqual([])
    expect(backups()).toEqual([])
  })

  it('records them as Prisma does', async () => {
    await applyMigrations(path, [FIRST], NOW)
    const [row = []] = rows(`SELECT id, checksum, migration_name, finished_at, started_at, applied_steps_count, logs,
      rolled_back_at FROM _prisma_migrations`)
    expect(row[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const at = '2026-03-01T01:00:00.250+00:00'
    expect(row.slice(1)).toEqual([checksumOf(FIRST.sql), FIRST.name, at, at, 1n, null, null])
  })

  it('does nothing when nothing is pending', async () => {
    await aDatabaseWithRows()
    expect(await applyMigrations(path, [FIRST], NOW)).toEqual({ applied: [], backup: null })
    expect(history()).toEqual([FIRST.name])
    expect(backups()).toEqual([])
  })

  it('sets a copy aside before it changes a database that has rows', async () => {
    await aDatabaseWithRows()
    const backup = join(dirname(path), 'backups', 'keypoint-2026-03-01T01-00-00.250Z.db')
    expect(await applyMigrations(path, [FIRST, REDEFINE], NOW)).toEqual({ applied: [REDEFINE.name], backup })
    expect(children(backup)).toEqual([
      ['c1', 'p'],
      ['c2', 'p'],
    ])
    expect(rows('SELECT count(*) FROM _prisma_migrations', backup)).toEqual([[1n]])
    expect(rows('PRAGMA integrity_check', backup)).toEqual([['ok']])
  })

  it('keeps the children of a table that is redefined', async () => {
    await aDatabaseWithRows()
    await applyMigrations(path, [FIRST, REDEFINE], NOW)
    expect(rows('SELECT id, name FROM Parent')).toEqual([['p', '']])
    expect(children()).toEqual([
      ['c1', 'p'],
      ['c2', 'p'],
    ])
    expect(() => write(`INSERT INTO Child VALUES ('c3', 'nobody')`)).toThrow('FOREIGN KEY constraint failed')
  })

  it.each([
    ['fails half way', BROKEN, 'no such table: Missing'],
    ['leaves rows that refer to nothing', ORPHANS, '2 rows would refer to nothing'],
  ])('leaves everything as it was when a migration %s', async (_, bad, problem) => {
    await aDatabaseWithRows()
    const applying = applyMigrations(path, [FIRST, REDEFINE, bad], NOW)
    await expect(applying).rejects.toThrow(MigrationFailed)
    await expect(applying).rejects.toThrow(problem)
    await expect(applying).rejects.toMatchObject({ migration: bad.name })
    expect(history()).toEqual([FIRST.name])
    expect(rows('SELECT * FROM Parent')).toEqual([['p']])
    expect(children()).toHaveLength(2)
  })

  it('keeps every copy, and names it when a migration fails', async () => {
    await aDatabaseWithRows()
    const folder = join(dirname(path), 'backups')
    const first = join(folder, 'keypoint-2026-03-01T01-00-00.250Z.db')
    const second = join(folder, 'keypoint-2026-03-01T01-00-00.250Z-2.db')
    const bad = [FIRST, BROKEN]
    await expect(applyMigrations(path, bad, NOW)).rejects.toMatchObject({ backup: first })
    await expect(applyMigrations(path, bad, NOW)).rejects.toMatchObject({ backup: second })
    expect(children(first)).toHaveLength(2)
    expect(children(second)).toHaveLength(2)
  })

  it('refuses a migration that ends the transaction it runs in', async () => {
    await expect(applyMigrations(path, [FIRST, ENDING], NOW)).rejects.toThrow('ends the transaction')
  })

  it('applies each migration once when two start together', async () => {
    const results = await Promise.all([1, 2, 3].map(() => applyMigrations(path, [FIRST, REDEFINE], NOW)))
    expect(results.flatMap(({ applied }) => applied)).toEqual([FIRST.name, REDEFINE.name])
    expect(history()).toEqual([FIRST.name, REDEFINE.name])
  })
})

describe('applyMigrations refuses', () => {
  async function refusal(migrations: readonly Migration[]) {
    const before = rows('SELECT * FROM sqlite_master')
    const error: unknown = await applyMigrations(path, migrations, NOW).catch(reason => reason)
    expect(rows('SELECT * FROM sqlite_master')).toEqual(before)
    expect(backups()).toEqual([])
    expect(error).toBeInstanceOf(MigrationRefused)
    return error
  }

  it('a database a newer version has changed', async () => {
    await applyMigrations(path, [FIRST, REDEFINE], NOW)
    expect(await refusal([FIRST])).toMatchObject({ reason: 'database-newer', migration: REDEFINE.name })
  })

  it('a migration that was edited after it was applied', async () => {
    await applyMigrations(path, [FIRST], NOW)
    const edited = { ...FIRST, sql: `${FIRST.sql}\nCREATE TABLE "Extra" ("id" TEXT);` }
    expect(await refusal([edited, REDEFINE])).toMatchObject({ reason: 'migration-edited', migration: FIRST.name })
  })

  it('a migration that was begun and not finished', async () => {
    await applyMigrations(path, [FIRST], NOW)
    write('UPDATE _prisma_migrations SET finished_at = NULL')
    expect(await refusal([FIRST])).toMatchObject({ reason: 'migration-unfinished', migration: FIRST.name })
  })

  it('a database of something else', async () => {
    write('CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT)')
    expect(await refusal([FIRST])).toMatchObject({ reason: 'database-foreign', migration: null })
  })

  it('not a migration that was rolled back: that is pending again', async () => {
    await applyMigrations(path, [FIRST], NOW)
    write(`INSERT INTO _prisma_migrations (id, checksum, migration_name, rolled_back_at)
      VALUES ('x', 'old', '${REDEFINE.name}', '2026-01-05T00:00:00.000+00:00')`)
    expect(await applyMigrations(path, [FIRST, REDEFINE], NOW)).toMatchObject({ applied: [REDEFINE.name] })
  })
})
