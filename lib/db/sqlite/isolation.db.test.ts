import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrismaClient } from '@/lib/db/generated/client'
import { SqliteAdapterFactory } from '@/lib/db/sqlite/adapter-factory'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-db'

let database: TestDatabase
let prisma: PrismaClient
beforeEach(async () => {
  database = await createTestDatabase()
  prisma = database.prisma
})
afterEach(() => database.close())

const aLearner = (id: string) => ({ data: { id, createdAt: 1n, settings: '0' } })
const ids = async () => (await prisma.learner.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
const twenty = Array.from({ length: 20 }, (_, n) => `learner-${String(n).padStart(2, '0')}`)

/** A promise and what settles it, to hold a transaction open for as long as the test needs. */
function signal() {
  let give = () => {}
  const given = new Promise<void>(resolve => {
    give = resolve
  })
  return { given, give: () => give() }
}

async function readThenWrite(): Promise<void> {
  await prisma.$transaction(async tx => {
    const { settings } = await tx.learner.findUniqueOrThrow({ where: { id: 'counter' } })
    await tx.learner.update({ where: { id: 'counter' }, data: { settings: String(Number(settings) + 1) } })
  })
}

describe('writes at the same time', () => {
  it('are all kept', async () => {
    await Promise.all(twenty.map(id => prisma.learner.create(aLearner(id))))
    expect(await ids()).toEqual(twenty)
  })

  it('are all kept beside a transaction', async () => {
    const transaction = prisma.$transaction(async tx => {
      for (const id of ['tx-a', 'tx-b', 'tx-c']) await tx.learner.create(aLearner(id))
    })
    await Promise.all([transaction, ...twenty.map(id => prisma.learner.create(aLearner(id)))])
    expect(await ids()).toEqual([...twenty, 'tx-a', 'tx-b', 'tx-c'])
  })

  it('lose no update when they read first', async () => {
    await prisma.learner.create(aLearner('counter'))
    await Promise.all(twenty.map(readThenWrite))
    expect(await prisma.learner.findUnique({ where: { id: 'counter' } })).toMatchObject({ settings: '20' })
  })
})

describe('a transaction that is rolled back', () => {
  it('takes with it what is its own and nothing else', async () => {
    const written = signal()
    const outsideAsked = signal()
    const transaction = prisma.$transaction(async tx => {
      await tx.learner.create(aLearner('inside'))
      written.give()
      await outsideAsked.given
      throw new Error('changed my mind')
    })
    const refused = expect(transaction).rejects.toThrow('changed my mind')
    await written.given
    const outside = prisma.learner.create(aLearner('outside'))
    outsideAsked.give()
    await refused
    await outside
    expect(await ids()).toEqual(['outside'])
  })

  it('goes as a whole when one statement of a batch fails', async () => {
    await prisma.learner.create(aLearner('there'))
    const batch = prisma.$transaction([
      prisma.learner.create(aLearner('new')),
      prisma.learner.create(aLearner('there')),
    ])
    await expect(batch).rejects.toMatchObject({ code: 'P2002' })
    expect(await ids()).toEqual(['there'])
  })
})

describe('a transaction that is open', () => {
  it('is not seen from outside, and sees itself', async () => {
    await prisma.$transaction(async tx => {
      await tx.learner.create(aLearner('inside'))
      expect(await prisma.learner.count()).toBe(0)
      expect(await prisma.$queryRaw`SELECT id FROM Learner`).toEqual([])
      expect(await tx.learner.count()).toBe(1)
    })
    expect(await prisma.learner.count()).toBe(1)
  })

  it('makes a write outside wait until it is over', async () => {
    const order: string[] = []
    const begun = signal()
    const asked = signal()
    const transaction = prisma.$transaction(async tx => {
      begun.give()
      await asked.given
      await tx.learner.create(aLearner('inside'))
      order.push('inside')
    })
    await begun.given
    const outside = prisma.learner.create(aLearner('outside')).then(() => order.push('outside'))
    asked.give()
    await Promise.all([transaction, outside])
    expect(order).toEqual(['inside', 'outside'])
  })

  it('gives up its turn when it takes too long', async () => {
    const never = new Promise<never>(() => {})
    const slow = prisma.$transaction(() => never, { timeout: 30 })
    const next = prisma.learner.create(aLearner('next'))
    await next
    expect(await ids()).toEqual(['next'])
    void slow.catch(() => {})
  })

  it('leaves nothing behind when its start comes too late', async () => {
    const begun = signal()
    const end = signal()
    const first = prisma.$transaction(async () => {
      begun.give()
      await end.given
    })
    await begun.given
    const late = prisma.$transaction(tx => tx.learner.create(aLearner('late')), { maxWait: 20 })
    await expect(late).rejects.toMatchObject({ code: 'P2028' })
    end.give()
    await first
    await prisma.learner.create(aLearner('after'))
    expect(await ids()).toEqual(['after'])
  })
})

describe('a transaction SQLite has ended by itself', () => {
  it('commits nothing of what comes after', async () => {
    await prisma.learner.create(aLearner('there'))
    const transaction = prisma.$transaction(async tx => {
      await tx.learner.create(aLearner('before'))
      await tx.$executeRaw`INSERT OR ROLLBACK INTO Learner (id, createdAt) VALUES ('there', 1)`.catch(() => {})
      await tx.learner.create(aLearner('after'))
    })
    await expect(transaction).rejects.toMatchObject({ code: 'P1018' })
    expect(await ids()).toEqual(['there'])
    await prisma.learner.create(aLearner('next'))
    expect(await ids()).toEqual(['next', 'there'])
  })

  it('does not pass for committed', async () => {
    await prisma.learner.create(aLearner('there'))
    const transaction = prisma.$transaction(async tx => {
      await tx.learner.create(aLearner('before'))
      await tx.$executeRaw`INSERT OR ROLLBACK INTO Learner (id, createdAt) VALUES ('there', 1)`.catch(() => {})
    })
    await expect(transaction).rejects.toThrow('TransactionAlreadyClosed')
    expect(await ids()).toEqual(['there'])
  })
})

describe('an adapter transaction', () => {
  const query = (sql: string) => ({ sql, args: [], argTypes: [] })
  const insert = (id: string) => query(`INSERT INTO Learner (id, createdAt) VALUES ('${id}', 1)`)

  it('refuses to go on once it is over', async () => {
    const adapter = await new SqliteAdapterFactory(database.path).connect()
    const transaction = await adapter.startTransaction()
    await transaction.commit()
    await expect(transaction.executeRaw(insert('late'))).rejects.toMatchObject({
      cause: { kind: 'TransactionAlreadyClosed' },
    })
    await expect(transaction.commit()).rejects.toMatchObject({ cause: { kind: 'TransactionAlreadyClosed' } })
    await transaction.rollback()
    await adapter.dispose()
    expect(await ids()).toEqual([])
  })

  it('goes back to a savepoint', async () => {
    const adapter = await new SqliteAdapterFactory(database.path).connect()
    const transaction = await adapter.startTransaction('SERIALIZABLE')
    await transaction.executeRaw(insert('first'))
    await transaction.createSavepoint('here')
    await transaction.executeRaw(insert('second'))
    await transaction.rollbackToSavepoint('here')
    await transaction.releaseSavepoint('here')
    await transaction.commit()
    await adapter.dispose()
    expect(await ids()).toEqual(['first'])
  })

  it('has the one isolation there is', async () => {
    const adapter = await new SqliteAdapterFactory(database.path).connect()
    await expect(adapter.startTransaction('READ COMMITTED')).rejects.toMatchObject({
      cause: { kind: 'InvalidIsolationLevel', level: 'READ COMMITTED' },
    })
    await adapter.dispose()
  })
})
