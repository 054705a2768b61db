import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PrismaClient } from '@/lib/db/generated/client'
import { SqliteAdapterFactory } from '@/lib/db/sqlite/adapter-factory'
import { startScript } from '@/lib/db/testing/start-script'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-db'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  await database.prisma.learner.create({ data: { id: 'counter', createdAt: 1n, settings: '0' } })
})
afterEach(() => database.close())

const settings = async () => (await database.prisma.learner.findUnique({ where: { id: 'counter' } }))?.settings

describe('two processes that read and then write', () => {
  it('both succeed every time, and lose no update', async () => {
    const processes = [1, 2].map(() => startScript('count-up', database.path, '200'))
    expect(await Promise.all(processes.map(({ line }) => line()))).toEqual(['ready', 'ready'])
    expect(await Promise.all(processes.map(({ goOn }) => goOn()))).toEqual([0, 0])
    expect(await settings()).toBe('400')
  }, 60_000)
})

describe('while another process holds the lock', () => {
  it('reads go on, and a write waits without stopping anything else', async () => {
    const holder = startScript('hold-lock', database.path)
    expect(await holder.line()).toBe('locked')
    let written = false
    const write = database.prisma.learner.update({ where: { id: 'counter' }, data: { settings: '7' } }).then(() => {
      written = true
    })
    // Reads, one after the other, for as long as a wait takes that does try again.
    for (let read = 0; read < 20; read++) expect(await settings()).toBe('0')
    expect(written).toBe(false)
    expect(await holder.goOn()).toBe(0)
    await write
    expect(await settings()).toBe('7')
  }, 20_000)

  it('a wait that runs out fails by name', async () => {
    const holder = startScript('hold-lock', database.path)
    await holder.line()
    const prisma = new PrismaClient({ adapter: new SqliteAdapterFactory(database.path, { limit: 30 }) })
    const write = prisma.learner.create({ data: { id: 'late', createdAt: 1n } })
    await expect(write).rejects.toMatchObject({ code: 'P1008' })
    const raw = prisma.$executeRaw`DELETE FROM Learner`
    // Prisma has one code for all that raw queries throw.
    await expect(raw).rejects.toMatchObject({ meta: { driverAdapterError: { cause: { kind: 'SocketTimeout' } } } })
    const transaction = prisma.$transaction(tx => tx.learner.count())
    await expect(transaction).rejects.toMatchObject({ code: 'P1008' })
    await prisma.$disconnect()
    expect(await holder.goOn()).toBe(0)
  }, 20_000)
})
