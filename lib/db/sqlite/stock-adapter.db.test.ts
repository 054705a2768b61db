// What our adapter must have in common with Prisma's own for SQLite, and the few things in which it differs on purpose.
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { ArgScalarType, SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PrismaClient } from '@/lib/db/generated/client'
import { SqliteAdapterFactory } from '@/lib/db/sqlite/adapter-factory'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-db'

let ours: TestDatabase
let stock: TestDatabase
let stockPrisma: PrismaClient
beforeAll(async () => {
  ours = await createTestDatabase()
  stock = await createTestDatabase()
  stockPrisma = new PrismaClient({ adapter: new PrismaLibSql({ url: `file:${stock.path}` }) })
})
afterAll(async () => {
  await stockPrisma.$disconnect()
  await Promise.all([ours.close(), stock.close()])
})

type Outcome = { readonly result: unknown } | { readonly name: string; readonly code: unknown; readonly meta: unknown }

/** What a query gives, or what is common to the errors of both: the code, and the constraint it is about. */
async function outcome(query: Promise<unknown>): Promise<Outcome> {
  try {
    return { result: await query }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = 'code' in error ? error.code : undefined
    return { name: error.name, code, meta: 'meta' in error ? plain(error.meta) : undefined }
  }
}

/** Without the class, so that the errors' fields are compared and not their stacks. */
function plain(meta: unknown): unknown {
  const adapterError = meta && typeof meta === 'object' && 'driverAdapterError' in meta && meta.driverAdapterError
  if (!(adapterError instanceof Error)) return meta
  const { kind, constraint, table, column, message } = Object(adapterError.cause)
  // libSQL puts the name of the code before SQLite's words.
  const words = String(message).replace(/^SQLITE_\w+: /, '')
  return { ...Object(meta), driverAdapterError: { kind, constraint, table, column, message: words } }
}

async function onBoth(query: (prisma: PrismaClient) => Promise<unknown>): Promise<{ ours: Outcome; stock: Outcome }> {
  return { ours: await outcome(query(ours.prisma)), stock: await outcome(query(stockPrisma)) }
}

async function same(query: (prisma: PrismaClient) => Promise<unknown>): Promise<Outcome> {
  const both = await onBoth(query)
  expect(both.ours).toEqual(both.stock)
  return both.ours
}

const TEXTS = [
  '',
  'scaling laws',
  '规模定律：𝑪 ≈ 6𝑵𝑫',
  '👩🏽‍🔬 e\u0301 \u202Eabc',
  'it\'s "quoted" \\ ; -- \n\t',
  '\u{10FFFF}\uFEFF',
]

describe('through Prisma, the same as with the stock adapter', () => {
  it.each(TEXTS)('text %j', async text => {
    const id = `text-${TEXTS.indexOf(text)}`
    await same(prisma => prisma.learner.create({ data: { id, createdAt: 0n, settings: text } }))
    const found = await same(prisma => prisma.learner.findMany({ where: { settings: text } }))
    expect(found).toEqual({ result: [{ id, createdAt: 0n, settings: text, foldVersion: 0 }] })
    await same(prisma => prisma.learner.findMany({ where: { settings: { contains: text.slice(0, 3) } } }))
  })

  it.each([0n, -1n, 1_764_000_000_000n, 9_007_199_254_740_991n])('bigint %s', async n => {
    const id = `bigint-${n}`
    await same(prisma => prisma.learner.create({ data: { id, createdAt: n } }))
    expect(await same(prisma => prisma.learner.findUnique({ where: { id } }))).toMatchObject({
      result: { createdAt: n },
    })
    expect(await same(prisma => prisma.learner.count({ where: { createdAt: n, id } }))).toEqual({ result: 1 })
  })

  it('integers, floats, booleans and null', async () => {
    await same(async prisma => {
      await prisma.learner.create({ data: { id: 'lin', createdAt: 1n } })
      await prisma.resource.create({ data: { id: 'paper', position: 2 ** 31 - 1, body: '', archivedAt: null } })
      await prisma.topic.create({ data: { id: 'topic', resourceId: 'paper', position: -5, body: '' } })
      await prisma.keyPoint.create({ data: { id: 'point', topicId: 'topic', position: 0, level: 'core', body: '' } })
      const card = { keyPointId: 'point', position: 1, kind: 'choice', body: '', contentHash: 'h' }
      await prisma.card.createMany({ data: ['a', 'b', 'c', 'd'].map(id => ({ ...card, id })) })
      await prisma.schedulerConfig.create({ data: { id: 'config', body: '' } })
    })
    const state = { learnerId: 'lin', phase: 'review' }
    const numbers = { a: 2.3065, b: 0.1 + 0.2, c: 1e21, d: -7 }
    for (const [cardId, stability] of Object.entries(numbers))
      await same(prisma => prisma.cardState.create({ data: { ...state, cardId, stability, dueDay: -1 } }))
    expect(await same(prisma => prisma.cardState.findMany({ orderBy: { stability: 'asc' } }))).toMatchObject({
      result: [{ stability: -7 }, { stability: 0.1 + 0.2 }, { stability: 2.3065 }, { stability: 1e21 }],
    })
    await same(prisma =>
      prisma.cardState.findMany({ where: { stability: { gte: 2.3065 } }, orderBy: { cardId: 'asc' } }),
    )
    await same(prisma => prisma.cardState.updateMany({ data: { reps: { increment: 2 } } }))
    await same(prisma => prisma.cardState.aggregate({ _sum: { stability: true, reps: true }, _avg: { reps: true } }))
    await same(prisma => prisma.cardState.groupBy({ by: ['phase'], _count: true, _max: { stability: true } }))
    const event = { learnerId: 'lin', cardId: 'a', type: 'answered', timeZone: 'UTC', schedulerConfigId: 'config' }
    const times = { occurredAt: 1n, receivedAt: 2n }
    await same(prisma =>
      prisma.reviewEvent.createMany({
        data: [true, false, null].map((correct, n) => ({ ...event, ...times, id: `e${n}`, cardSeq: n, correct })),
      }),
    )
    await same(prisma => prisma.reviewEvent.findMany({ orderBy: { seq: 'asc' }, include: { card: true } }))
    expect(await same(prisma => prisma.reviewEvent.count({ where: { correct: false } }))).toEqual({ result: 1 })
    expect(await same(prisma => prisma.reviewEvent.count({ where: { correct: null } }))).toEqual({ result: 1 })
  })

  it('nested writes, upserts, deletes and what they return', async () => {
    const data = { id: 'r', position: 1, body: 'b', topics: { create: [{ id: 't', position: 1, body: 't' }] } }
    await same(prisma => prisma.resource.create({ data, include: { topics: true } }))
    const upsert = { where: { id: 'r' }, create: { id: 'r', position: 9, body: '' }, update: { position: 3 } }
    await same(prisma => prisma.resource.upsert(upsert))
    await same(prisma => prisma.topic.deleteMany({ where: { resourceId: 'r' } }))
    await same(prisma => prisma.resource.delete({ where: { id: 'r' } }))
    await same(prisma => prisma.resource.findMany({ where: { id: 'r' } }))
    await same(prisma => prisma.resource.findMany({ take: 1, skip: 0, orderBy: { position: 'desc' } }))
  })

  it.each<[string, string, (prisma: PrismaClient) => Promise<unknown>]>([
    ['unique', 'P2002', p => p.learner.createMany({ data: [1n, 2n].map(createdAt => ({ id: 'same', createdAt })) })],
    ['foreign key', 'P2003', p => p.topic.create({ data: { id: 'x', resourceId: 'none', position: 1, body: '' } })],
    ['not null', 'P2010', p => p.$executeRaw`INSERT INTO Resource (id, position) VALUES ('x', 1)`],
    ['missing row', 'P2025', p => p.resource.update({ where: { id: 'none' }, data: { position: 1 } })],
    ['syntax', 'P2010', p => p.$executeRawUnsafe('SELEKT')],
  ])('the error for %s', async (_, code, query) => {
    expect(await same(query)).toMatchObject({ code })
  })
})

describe('at the adapter, the same as with the stock adapter', () => {
  const TABLE = `CREATE TABLE every_type (id INTEGER PRIMARY KEY, int INTEGER, big BIGINT, real REAL, double DOUBLE,
    dec DECIMAL, bool BOOLEAN, text TEXT, date DATETIME, raw BLOB, json JSONB, must TEXT NOT NULL DEFAULT '')`
  let adapters: { ours: SqlDriverAdapter; stock: SqlDriverAdapter }
  beforeAll(async () => {
    adapters = {
      ours: await new SqliteAdapterFactory(ours.path).connect(),
      stock: await new PrismaLibSql({ url: `file:${stock.path}` }).connect(),
    }
    await Promise.all([adapters.ours.executeScript(TABLE), adapters.stock.executeScript(TABLE)])
  })
  afterAll(async () => {
    await adapters.ours.dispose()
    await adapters.stock.dispose()
  })

  const query = (sql: string, ...args: [unknown, ArgScalarType][]): SqlQuery => ({
    sql,
    args: args.map(([value]) => value),
    argTypes: args.map(([, scalarType]) => ({ scalarType, arity: 'scalar' })),
  })
  /** Bytes as a plain array: the one gives a Uint8Array, the other a Buffer. */
  const readable = (value: unknown) => (value instanceof Uint8Array ? [...value] : value)
  async function rowsOf(adapter: SqlDriverAdapter, sql: SqlQuery) {
    const { columnNames, columnTypes, rows } = await adapter.queryRaw(sql)
    return { columnNames, columnTypes, rows: rows.map(row => row.map(readable)) }
  }
  async function sameRows(sql: SqlQuery) {
    const rows = await rowsOf(adapters.ours, sql)
    expect(rows).toEqual(await rowsOf(adapters.stock, sql))
    return rows.rows
  }

  it.each<[string, unknown, ArgScalarType, unknown]>([
    ['int', 42, 'int', 42],
    ['int', -(2 ** 31), 'int', -(2 ** 31)],
    ['big', '-9007199254740991', 'bigint', -9_007_199_254_740_991],
    ['real', 0.1, 'float', 0.1],
    ['real', 3, 'float', 3],
    ['double', 1e-7, 'float', 1e-7],
    ['dec', '12.5', 'decimal', 12.5],
    ['bool', true, 'boolean', 1],
    ['bool', false, 'boolean', 0],
    ['text', '规模 👩🏽‍🔬', 'string', '规模 👩🏽‍🔬'],
    ['text', 'card-1', 'enum', 'card-1'],
    ['date', '2026-03-01T09:00:00.120+08:00', 'datetime', '2026-03-01T01:00:00.120+00:00'],
    ['date', new Date('1969-12-31T23:59:59.999Z'), 'datetime', '1969-12-31T23:59:59.999+00:00'],
    ['raw', 'AAEC/w==', 'bytes', [0, 1, 2, 255]],
    ['json', '{"a":[1,null,"ü"]}', 'json', '{"a":[1,null,"ü"]}'],
    ['text', null, 'string', null],
    ['date', null, 'datetime', null],
  ])('%s holds %j given as %s', async (column, value, type, expected) => {
    const insert = query(`INSERT INTO every_type (${column}) VALUES (?) RETURNING *`, [value, type])
    expect((await sameRows(insert))[0]).toContainEqual(expected)
    await sameRows(query(`SELECT ${column} FROM every_type ORDER BY id`))
    await sameRows(query(`SELECT id FROM every_type WHERE ${column} = ? ORDER BY id`, [value, type]))
  })

  it('expressions, and columns of nothing but null', async () => {
    await sameRows(query("SELECT 'a' || ? AS joined, 0.5 AS half, NULL AS empty", ['b', 'string']))
    await sameRows(
      query('SELECT id AS one, id AS one FROM every_type ORDER BY id LIMIT ? OFFSET ?', [2, 'int'], [1, 'int']),
    )
    await sameRows(query('SELECT text FROM every_type WHERE 0'))
    await sameRows(query("SELECT date FROM (SELECT date FROM every_type) WHERE date > '2'"))
    await sameRows(query('UPDATE every_type SET int = 1 WHERE id = 1'))
  })

  it('milliseconds in a date column', async () => {
    await sameRows(query('INSERT INTO every_type (date) VALUES (?) RETURNING date', [1_000, 'int']))
  })

  it('the number of changed rows', async () => {
    const sql = query('UPDATE every_type SET int = 5 WHERE id <= ?', [3, 'int'])
    expect(await adapters.ours.executeRaw(sql)).toBe(await adapters.stock.executeRaw(sql))
  })

  it('the kinds of errors', async () => {
    const kindOf = (adapter: SqlDriverAdapter, sql: string) =>
      adapter.executeRaw(query(sql)).then(
        () => 'none',
        error => error.cause,
      )
    for (const sql of [
      'INSERT INTO every_type (id) VALUES (1)',
      'INSERT INTO every_type (must) VALUES (NULL)',
      "INSERT INTO Topic (id, resourceId, position, body) VALUES ('t', 'none', 1, '')",
      'INSERT INTO every_type (missing) VALUES (1)',
    ]) {
      const { kind, constraint, table, column } = await kindOf(adapters.stock, sql)
      expect(kind).not.toBe('sqlite')
      const shared = Object.entries({ kind, constraint, table, column }).filter(([, value]) => value !== undefined)
      expect(await kindOf(adapters.ours, sql)).toMatchObject(Object.fromEntries(shared))
    }
  })
})

describe('on purpose, not as with the stock adapter', () => {
  it('integers of raw expressions are bigint, as Prisma documents it', async () => {
    const both = await onBoth(prisma => prisma.$queryRaw`SELECT count(*) AS n FROM SchedulerConfig`)
    expect(both.ours).toEqual({ result: [{ n: 1n }] })
    expect(both.stock).toEqual({ result: [{ n: 1 }] })
  })

  it.each([9_007_199_254_740_993n, 2n ** 63n - 1n, -(2n ** 63n)])('bigint %s comes back', async n => {
    const id = `bigint-${n}`
    const both = await onBoth(prisma => prisma.learner.create({ data: { id, createdAt: n } }))
    expect(both.ours).toMatchObject({ result: { createdAt: n } })
    expect(both.stock).toMatchObject({ name: 'RangeError' })
    expect(await ours.prisma.learner.findFirst({ where: { createdAt: n } })).toMatchObject({ id })
  })

  it('missing tables and columns are named, as other adapters of Prisma do', async () => {
    const table = await onBoth(prisma => prisma.$queryRaw`SELECT * FROM Missing`)
    expect(table.ours).toMatchObject({ meta: { driverAdapterError: { kind: 'TableDoesNotExist', table: 'Missing' } } })
    expect(table.stock).toMatchObject({ meta: { driverAdapterError: { kind: 'sqlite' } } })
    const column = await onBoth(prisma => prisma.$queryRaw`SELECT missing FROM Resource`)
    expect(column.ours).toMatchObject({ meta: { driverAdapterError: { kind: 'ColumnNotFound', column: 'missing' } } })
    expect(column.stock).toMatchObject({ meta: { driverAdapterError: { kind: 'sqlite' } } })
  })

  it('a trigger that refuses is not called a foreign key', async () => {
    const both = await onBoth(prisma => prisma.reviewEvent.deleteMany())
    expect(both.ours).toMatchObject({
      code: 'P2039',
      meta: { driverAdapterError: { message: 'ReviewEvent is append-only' } },
    })
    expect(both.stock).toMatchObject({ code: 'P2003' })
  })

  it('text is refused when it would not come back whole', async () => {
    const both = await onBoth(prisma => prisma.learner.create({ data: { id: 'nul', createdAt: 0n, settings: 'a\0b' } }))
    expect(both.ours).toMatchObject({ name: 'TypeError' })
    expect(both.stock).toMatchObject({ result: { id: 'nul' } })
  })
})
