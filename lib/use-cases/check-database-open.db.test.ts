import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readMigrations } from '@/lib/db/read-migrations'
import { createTestDatabase } from '@/lib/testing/test-db'
import { DatabaseNotReady, openExistingDatabase } from './check-database-open'

const migrations = readMigrations('prisma/migrations')
const newer = { name: '29990101000000_later', sql: 'SELECT 1;' }

async function aDatabase() {
  const database = await createTestDatabase()
  onTestFinished(database.close)
  return database.path
}

describe(openExistingDatabase, () => {
  it('opens a database that is up to date', async () => {
    const connection = await openExistingDatabase(await aDatabase(), migrations, 'reader')
    expect(connection.query('SELECT COUNT(*) FROM "Learner"').values).toEqual([[0n]])
    connection.close()
  })

  it('refuses one with migrations to come, and does not apply them', async () => {
    const path = await aDatabase()
    await expect(openExistingDatabase(path, [...migrations, newer], 'writer')).rejects.toThrow(
      /older version.*npm start/,
    )
    const connection = await openExistingDatabase(path, migrations, 'reader')
    connection.close()
  })

  it('refuses one of a newer version', async () => {
    const opening = openExistingDatabase(await aDatabase(), migrations.slice(0, -1), 'reader')
    await expect(opening).rejects.toThrow(DatabaseNotReady)
    await expect(opening).rejects.toThrow('this version of the app does not know')
  })

  it('throws what SQLite throws at a file that is no database', async () => {
    const path = join(dirname(await aDatabase()), 'words.db')
    writeFileSync(path, 'no database at all, but a file of words '.repeat(200))
    await expect(openExistingDatabase(path, migrations, 'reader')).rejects.toThrow('file is not a database')
  })
})
