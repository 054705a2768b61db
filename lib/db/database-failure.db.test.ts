import { chmodSync, closeSync, copyFileSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPrismaClient } from '@/lib/db/create-prisma-client'
import { classifyFailure } from '@/lib/db/database-failure'
import { PrismaClient } from '@/lib/db/generated/client'
import { MigrationFailed, MigrationRefused } from '@/lib/db/migration-errors'
import { openDatabase } from '@/lib/db/open-database'
import { readMigrations } from '@/lib/db/read-migrations'
import { SqliteAdapterFactory } from '@/lib/db/sqlite/adapter-factory'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import { startScript } from '@/lib/db/testing/start-script'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-db'

const MIGRATIONS = readMigrations(fileURLToPath(new URL('../../prisma/migrations', import.meta.url)))

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  // Prisma loads its query compiler at the first query; nobody may not be allowed to read where the project lies.
  await database.prisma.learner.count()
})
afterEach(() => database.close())

const open = (path: string) => openDatabase({ url: `file:${path}`, migrations: MIGRATIONS, now: 0 })
const aLearner = (id: string, settings = '{}') => ({ data: { id, createdAt: 1n, settings } })

/** What is made of what the call throws. */
async function failureOf(call: () => unknown) {
  try {
    await call()
  } catch (error) {
    return classifyFailure(error)
  }
  throw new Error('nothing was thrown')
}

/** Permissions do not bind root, so for the time of the call it becomes nobody. */
async function asOrdinaryUser<T>(call: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return call()
  process.seteuid?.(65_534)
  try {
    return await call()
  } finally {
    process.seteuid?.(0)
  }
}

describe('a file that may not be written', () => {
  it.each([
    ['the file', 0o444, 0o777],
    ['its folder', 0o666, 0o555],
    ['both', 0o444, 0o555],
  ])('is read-only: %s', async (_, fileMode, folderMode) => {
    chmodSync(database.path, fileMode)
    chmodSync(dirname(database.path), folderMode)
    expect(await asOrdinaryUser(() => failureOf(() => open(database.path)))).toBe('read-only')
  })

  it('is read-only also when that is found out while writing, through Prisma', async () => {
    chmodSync(database.path, 0o444)
    chmodSync(dirname(database.path), 0o777)
    await asOrdinaryUser(async () => {
      const prisma = createPrismaClient(database.path)
      expect(await prisma.learner.count()).toBe(0)
      expect(await failureOf(() => prisma.learner.create(aLearner('lin')))).toBe('read-only')
      expect(await failureOf(() => prisma.$executeRaw`DELETE FROM Learner`)).toBe('read-only')
      expect(await failureOf(() => prisma.$transaction(tx => tx.learner.create(aLearner('lin'))))).toBe('read-only')
      await prisma.$disconnect().catch(() => {})
    })
  })
})

describe('a file that cannot be opened', () => {
  it('may not be read', async () => {
    chmodSync(database.path, 0o000)
    chmodSync(dirname(database.path), 0o777)
    expect(await asOrdinaryUser(() => failureOf(() => open(database.path)))).toBe('cannot-open')
  })

  it('is in a folder that is not there, raw or through Prisma', async () => {
    const path = join(dirname(database.path), 'missing', 'x.db')
    expect(await failureOf(() => openConnection(path, 'writer'))).toBe('cannot-open')
    expect(await failureOf(() => createPrismaClient(path).learner.count())).toBe('cannot-open')
  })

  it('is in a folder that cannot be made', async () => {
    expect(await failureOf(() => open(join(database.path, 'below-a-file', 'x.db')))).toBe('cannot-open')
  })

  it('is a folder', async () => {
    expect(await failureOf(() => open(dirname(database.path)))).toBe('cannot-open')
  })

  it('is a database of something else', async () => {
    const path = join(dirname(database.path), 'other.db')
    const other = openConnection(path, 'writer')
    other.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY)')
    other.close()
    expect(await failureOf(() => open(path))).toBe('cannot-open')
  })
})

describe('a lock held by another process', () => {
  it('is locked, when the wait for it runs out', async () => {
    const holder = startScript('hold-lock', database.path)
    await holder.line()
    const prisma = new PrismaClient({ adapter: new SqliteAdapterFactory(database.path, { limit: 20 }) })
    expect(await failureOf(() => prisma.learner.create(aLearner('lin')))).toBe('locked')
    expect(await failureOf(() => prisma.$executeRaw`DELETE FROM Learner`)).toBe('locked')
    expect(await failureOf(() => prisma.$transaction([prisma.learner.create(aLearner('lin'))]))).toBe('locked')
    const patient = createPrismaClient(database.path)
    const late = () => patient.$transaction(tx => tx.learner.create(aLearner('lin')), { maxWait: 20 })
    expect(await failureOf(late)).toBe('locked')
    expect(await holder.goOn()).toBe(0)
    await prisma.$disconnect()
    await patient.$disconnect()
  }, 20_000)

  it('is locked, raw', async () => {
    const holder = startScript('hold-lock', database.path)
    await holder.line()
    const connection = openConnection(database.path, 'writer')
    expect(await failureOf(() => connection.exec('BEGIN IMMEDIATE'))).toBe('locked')
    expect(await failureOf(() => connection.query('DELETE FROM Learner RETURNING id'))).toBe('locked')
    connection.close()
    expect(await holder.goOn()).toBe(0)
  }, 20_000)
})

describe('a damaged file', () => {
  it('is corrupt when it is no database, raw or through Prisma', async () => {
    const path = join(dirname(database.path), 'text.db')
    writeFileSync(path, 'This is not a database. '.repeat(1_000))
    expect(await failureOf(() => openConnection(path, 'writer'))).toBe('corrupt')
    expect(await failureOf(() => createPrismaClient(path).learner.count())).toBe('corrupt')
    expect(await failureOf(() => open(path))).toBe('corrupt')
  })

  it('is corrupt when only pages inside are overwritten', async () => {
    const settings = 'x'.repeat(3_000)
    for (let n = 0; n < 20; n++) await database.prisma.learner.create(aLearner(`learner-${n}`, settings))
    await database.prisma.$disconnect()
    const copy = join(dirname(database.path), 'copy.db')
    copyFileSync(database.path, copy)
    const connection = openConnection(copy, 'reader')
    const root = Number(connection.query("SELECT rootpage FROM sqlite_master WHERE name = 'Learner'").values[0]?.[0])
    const pageSize = Number(connection.query('PRAGMA page_size').values[0]?.[0])
    connection.close()
    const file = openSync(copy, 'r+')
    writeSync(file, Buffer.alloc(pageSize, 0xee), 0, pageSize, (root - 1) * pageSize)
    closeSync(file)
    const prisma = createPrismaClient(copy)
    expect(await failureOf(() => prisma.learner.findMany())).toBe('corrupt')
    expect(await failureOf(() => prisma.$queryRaw`SELECT * FROM Learner`)).toBe('corrupt')
    await prisma.$disconnect()
  })
})

describe('a full disk', () => {
  it('is disk-full, outside a transaction and inside', async () => {
    const { prisma } = database
    // SQLite then fails as it does when the disk is full.
    await prisma.$queryRaw`PRAGMA max_page_count = 1`
    const large = aLearner('large', 'x'.repeat(1_000_000))
    expect(await failureOf(() => prisma.learner.create(large))).toBe('disk-full')
    expect(await failureOf(() => prisma.$transaction(async tx => void (await tx.learner.create(large))))).toBe(
      'disk-full',
    )
    expect(await prisma.learner.count()).toBe(0)
  })

  it('is disk-full when there is no room for the copy before a migration', () => {
    expect(classifyFailure(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))).toBe('disk-full')
    const cause = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
    expect(classifyFailure(new MigrationFailed('20260101_first', null, cause))).toBe('disk-full')
  })
})

describe(classifyFailure, () => {
  it('knows a database a newer version of the app has changed', async () => {
    const { path } = database
    expect(await failureOf(() => openDatabase({ url: `file:${path}`, migrations: [], now: 0 }))).toBe('newer')
  })

  it('is null for mistakes in queries and broken constraints', async () => {
    const { prisma } = database
    await prisma.learner.create(aLearner('lin'))
    expect(await failureOf(() => prisma.learner.create(aLearner('lin')))).toBeNull()
    expect(await failureOf(() => prisma.$queryRaw`SELECT * FROM Missing`)).toBeNull()
    expect(await failureOf(() => prisma.session.create({ data: aSessionOf('nobody') }))).toBeNull()
  })

  it('is null for a transaction that took too long, which is our own doing', async () => {
    const slow = () =>
      database.prisma.$transaction(
        async tx => {
          await database.prisma.learner.count()
          await tx.learner.create(aLearner('lin'))
          await database.prisma.learner.create(aLearner('waits for itself'))
        },
        { timeout: 50 },
      )
    expect(await failureOf(slow)).toBeNull()
  })

  it('is null for refusals that are not the database’s age', () => {
    expect(classifyFailure(new MigrationRefused('migration-edited', 'x'))).toBeNull()
    expect(classifyFailure(new MigrationRefused('migration-unfinished', 'x'))).toBeNull()
  })

  it('looks through causes, and not for ever', () => {
    const locked = Object.assign(new Error('database is locked'), { errcode: 517 })
    expect(classifyFailure(new Error('outer', { cause: new Error('inner', { cause: locked }) }))).toBe('locked')
    const circle = new Error('circle')
    circle.cause = circle
    expect(classifyFailure(circle)).toBeNull()
  })

  it('is null for everything else', () => {
    for (const error of [null, undefined, 'database is locked', 5, new Error('database is locked'), { errcode: 5 }])
      expect(classifyFailure(error)).toBeNull()
  })
})

function aSessionOf(learnerId: string) {
  return { id: 'session', learnerId, studyDay: 1, startedAt: 1n }
}
