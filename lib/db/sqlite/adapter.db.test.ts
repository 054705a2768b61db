import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '@/lib/db/generated/client'
import { SqliteAdapterFactory } from '@/lib/db/sqlite/adapter-factory'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-db'

let database: TestDatabase
let prisma: PrismaClient

beforeAll(async () => {
  database = await createTestDatabase()
  prisma = database.prisma
  await prisma.learner.create({ data: { id: 'lin', createdAt: 1_764_000_000_000n } })
  await prisma.resource.create({ data: { id: 'paper', position: 1, body: '{}' } })
  await prisma.topic.create({ data: { id: 'topic', resourceId: 'paper', position: 2, body: '{}' } })
  await prisma.keyPoint.create({
    data: { id: 'point', topicId: 'topic', position: 3, level: 'core', body: '{}' },
  })
  await prisma.card.create({
    data: { id: 'card', keyPointId: 'point', position: 4, kind: 'choice', body: '{}', contentHash: 'hash' },
  })
  await prisma.schedulerConfig.create({ data: { id: 'config', body: '{}' } })
  await prisma.reviewEvent.create({ data: anEvent })
})
afterAll(() => database.close())

const anEvent = {
  id: '0c0e7f3e-52c5-4a3f-8f0e-0d8a5f1f3b11',
  learnerId: 'lin',
  cardId: 'card',
  cardSeq: 1,
  type: 'answered',
  occurredAt: 1_764_000_000_001n,
  receivedAt: 1_764_000_000_002n,
  timeZone: 'Asia/Shanghai',
  schedulerConfigId: 'config',
}

describe('the log of reviews', () => {
  const refusal = 'ReviewEvent is append-only'

  it('takes no change and no deletion through Prisma', async () => {
    const where = { id: anEvent.id }
    await expect(prisma.reviewEvent.update({ where, data: { correct: true } })).rejects.toThrow(refusal)
    await expect(prisma.reviewEvent.updateMany({ data: { correct: true } })).rejects.toThrow(refusal)
    await expect(prisma.reviewEvent.delete({ where })).rejects.toThrow(refusal)
    await expect(prisma.reviewEvent.deleteMany()).rejects.toThrow(refusal)
    await expect(prisma.reviewEvent.upsert({ where, create: anEvent, update: { grade: 3 } })).rejects.toThrow(refusal)
  })

  it('takes none through SQL', async () => {
    await expect(prisma.$executeRaw`UPDATE ReviewEvent SET grade = 4`).rejects.toThrow(refusal)
    await expect(prisma.$executeRaw`DELETE FROM ReviewEvent`).rejects.toThrow(refusal)
    const replace = prisma.$executeRaw`
      INSERT OR REPLACE INTO ReviewEvent
        (id, learnerId, cardId, cardSeq, type, occurredAt, receivedAt, timeZone, schedulerConfigId)
      SELECT id, learnerId, cardId, cardSeq, 'voided', occurredAt, receivedAt, timeZone, schedulerConfigId
      FROM ReviewEvent`
    await expect(replace).rejects.toThrow(refusal)
  })

  it('keeps its rows when what they refer to is deleted', async () => {
    await expect(prisma.card.delete({ where: { id: 'card' } })).rejects.toMatchObject({ code: 'P2003' })
    await expect(prisma.learner.deleteMany()).rejects.toMatchObject({ code: 'P2003' })
  })

  it('is as it was after all that', async () => {
    expect(await prisma.reviewEvent.findMany()).toEqual([expect.objectContaining({ ...anEvent, grade: null })])
  })

  it('takes an event once', async () => {
    await expect(prisma.reviewEvent.create({ data: { ...anEvent, cardSeq: 2 } })).rejects.toMatchObject({
      code: 'P2002',
    })
    const twice = { ...anEvent, id: 'another' }
    await expect(prisma.reviewEvent.create({ data: twice })).rejects.toMatchObject({ code: 'P2002' })
  })
})

describe('scheduler parameters', () => {
  const refusal = 'SchedulerConfig is append-only'

  it('take no change and no deletion', async () => {
    const where = { id: 'config' }
    await expect(prisma.schedulerConfig.update({ where, data: { body: '{"w":[]}' } })).rejects.toThrow(refusal)
    await expect(prisma.schedulerConfig.delete({ where })).rejects.toThrow(refusal)
    await expect(prisma.$executeRaw`UPDATE SchedulerConfig SET body = ''`).rejects.toThrow(refusal)
    await expect(prisma.$executeRaw`DELETE FROM SchedulerConfig`).rejects.toThrow(refusal)
    await expect(prisma.$executeRaw`REPLACE INTO SchedulerConfig VALUES ('config', '')`).rejects.toThrow(refusal)
    expect(await prisma.schedulerConfig.findMany()).toEqual([{ id: 'config', body: '{}' }])
  })
})

describe('the connections Prisma uses', () => {
  it('have their pragmas set, inside a transaction and outside', async () => {
    const settings =
      'SELECT (SELECT foreign_keys FROM pragma_foreign_keys) AS keys, (SELECT synchronous FROM pragma_synchronous) AS sync'
    const expected = [{ keys: 1n, sync: 2n }]
    expect(await prisma.$queryRawUnsafe(settings)).toEqual(expected)
    await prisma.$transaction(async tx => {
      expect(await tx.$queryRawUnsafe(settings)).toEqual(expected)
    })
  })
})

describe('lists in queries', () => {
  it('may be longer than SQLite once allowed', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => `nobody-${n}`)
    expect(await prisma.learner.findMany({ where: { id: { in: [...many, 'lin'] } } })).toHaveLength(1)
    expect(await prisma.learner.count({ where: { id: { in: many } } })).toBe(0)
  })

  it('may be longer than SQLite allows now', async () => {
    const many = Array.from({ length: 40_000 }, (_, n) => `nobody-${n}`)
    expect(await prisma.learner.findMany({ where: { id: { in: [...many, 'lin'] } } })).toHaveLength(1)
  })
})

describe('SqliteAdapter', () => {
  const query = (sql: string) => ({ sql, args: [], argTypes: [] })

  it('runs scripts of several statements, and says which fails', async () => {
    const adapter = await new SqliteAdapterFactory(database.path).connectToShadowDb()
    await adapter.executeScript('CREATE TABLE word (text TEXT); INSERT INTO word VALUES (1), (2);')
    expect((await adapter.queryRaw(query('SELECT count(*) AS n FROM word'))).rows).toEqual([[2]])
    await expect(adapter.executeScript('DELETE FROM word; DELETE FROM missing')).rejects.toMatchObject({
      cause: { kind: 'TableDoesNotExist', table: 'missing' },
    })
    await adapter.dispose()
  })

  it('lets the next have its turn after a query that fails', async () => {
    const adapter = await new SqliteAdapterFactory(database.path).connect()
    await expect(adapter.executeRaw(query('DELETE FROM missing'))).rejects.toThrow('TableDoesNotExist')
    await expect(
      adapter.startTransaction().then(tx => tx.executeRaw(query('nonsense')).finally(() => tx.rollback())),
    ).rejects.toThrow('syntax error')
    expect(await adapter.executeRaw(query("UPDATE Learner SET settings = '{}'"))).toBe(1)
    await adapter.dispose()
  })

  it('says what it is and what it can take', async () => {
    const factory = new SqliteAdapterFactory(database.path)
    const adapter = await factory.connect()
    expect([factory.provider, adapter.provider]).toEqual(['sqlite', 'sqlite'])
    expect(adapter.getConnectionInfo()).toEqual({ maxBindValues: 32_766, supportsRelationJoins: false })
    await adapter.dispose()
  })

  it('fails by name when there is no such folder', async () => {
    const factory = new SqliteAdapterFactory(`${database.path}-missing/x.db`)
    await expect(factory.connect()).rejects.toMatchObject({ cause: { kind: 'sqlite', extendedCode: 14 } })
  })
})
