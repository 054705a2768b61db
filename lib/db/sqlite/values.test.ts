import { type ArgScalarType, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import { columnTypes, fromSqlite, toSqlite } from '@/lib/db/sqlite/values'

const as = (scalarType: ArgScalarType) => ({ scalarType, arity: 'scalar' as const })
const PROPERTY = { numRuns: 1_000, seed: 20_260 }

describe(toSqlite, () => {
  it('stores nothing as null', () => {
    expect(toSqlite(null, as('string'))).toBeNull()
    expect(toSqlite(undefined, undefined)).toBeNull()
  })

  it('stores booleans as 1 and 0', () => {
    expect(toSqlite(true, as('boolean'))).toBe(1n)
    expect(toSqlite(false, as('boolean'))).toBe(0n)
  })

  it('stores whole numbers as integers and fractions as floating point, floats always as the latter', () => {
    expect(toSqlite(7, as('int'))).toBe(7n)
    expect(toSqlite(7, undefined)).toBe(7n)
    expect(toSqlite(7, as('float'))).toBe(7)
    expect(toSqlite(0.5, as('decimal'))).toBe(0.5)
  })

  it('reads the texts Prisma sends for other types', () => {
    expect(toSqlite('9007199254740993', as('bigint'))).toBe(9007199254740993n)
    expect(toSqlite('2.50', as('decimal'))).toBe(2.5)
    expect(toSqlite('2026-03-01T09:00:00.120+08:00', as('datetime'))).toBe('2026-03-01T01:00:00.120+00:00')
    expect(toSqlite('AP8=', as('bytes'))).toEqual(Buffer.from([0, 255]))
    expect(toSqlite('12', as('string'))).toBe('12')
    expect(toSqlite('{"a":1}', as('json'))).toBe('{"a":1}')
  })

  it('stores dates and bytes given as such', () => {
    expect(toSqlite(new Date('2026-03-01T01:00:00Z'), undefined)).toBe('2026-03-01T01:00:00.000+00:00')
    expect(toSqlite(new Uint8Array([3]), undefined)).toEqual(new Uint8Array([3]))
  })

  it('refuses what SQLite cannot hold', () => {
    expect(() => toSqlite({ a: 1 }, undefined)).toThrow(new TypeError('not a value SQLite can hold: object'))
    expect(() => toSqlite(Symbol('s'), undefined)).toThrow(TypeError)
    expect(() => toSqlite('cut\0here', as('string'))).toThrow('null character')
  })
})

describe(columnTypes, () => {
  const columns = (...declaredTypes: (string | null)[]) =>
    declaredTypes.map((declaredType, index) => ({ name: `c${index}`, declaredType }))

  it('goes by the declared type, in any case', () => {
    const rows = { columns: columns('INTEGER', 'bigint', 'TEXT', 'DateTime', 'REAL', 'BOOLEAN', 'BLOB'), values: [] }
    expect(columnTypes(rows)).toEqual([
      ColumnTypeEnum.Int32,
      ColumnTypeEnum.Int64,
      ColumnTypeEnum.Text,
      ColumnTypeEnum.DateTime,
      ColumnTypeEnum.Double,
      ColumnTypeEnum.Boolean,
      ColumnTypeEnum.Bytes,
    ])
  })

  it('goes by the first value that is not null where no type is declared', () => {
    const rows = {
      columns: columns(null, null, null, null, null),
      values: [
        [null, null, 'a', null, null],
        [1n, 0.5, null, new Uint8Array(1), null],
      ],
    }
    expect(columnTypes(rows)).toEqual([
      ColumnTypeEnum.Int64,
      ColumnTypeEnum.UnknownNumber,
      ColumnTypeEnum.Text,
      ColumnTypeEnum.Bytes,
      ColumnTypeEnum.Int32,
    ])
  })
})

describe(fromSqlite, () => {
  it('gives integers as numbers while they are exact, else as text', () => {
    expect(fromSqlite(9007199254740991n, ColumnTypeEnum.Int64)).toBe(9007199254740991)
    expect(fromSqlite(9007199254740993n, ColumnTypeEnum.Int64)).toBe('9007199254740993')
    expect(fromSqlite(-9007199254740993n, ColumnTypeEnum.Int64)).toBe('-9007199254740993')
  })

  it('cuts fractions in integer columns', () => {
    expect(fromSqlite(-3.7, ColumnTypeEnum.Int32)).toBe(-3)
    expect(fromSqlite(-3.7, ColumnTypeEnum.Double)).toBe(-3.7)
  })

  it('takes numbers in date columns for milliseconds', () => {
    expect(fromSqlite(1000n, ColumnTypeEnum.DateTime)).toBe('1970-01-01T00:00:01.000Z')
    expect(fromSqlite('2026-03-01T01:00:00.000+00:00', ColumnTypeEnum.DateTime)).toBe('2026-03-01T01:00:00.000+00:00')
  })
})

describe('a value that goes in and comes out', () => {
  const db = openConnection(':memory:', 'writer')
  db.exec('CREATE TABLE kept (big BIGINT, word TEXT, share REAL, raw BLOB)')
  const through = (column: string, value: unknown, type: ArgScalarType) => {
    db.run('DELETE FROM kept')
    db.run(`INSERT INTO kept (${column}) VALUES (?)`, [toSqlite(value, as(type))])
    const rows = db.query(`SELECT ${column} FROM kept`)
    return fromSqlite(rows.values[0]?.[0] ?? null, columnTypes(rows)[0] ?? ColumnTypeEnum.Text)
  }

  it('is the same: 64-bit integers', () => {
    const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    fc.assert(
      fc.property(int64, value => {
        expect(BigInt(String(through('big', String(value), 'bigint')))).toBe(value)
      }),
      PROPERTY,
    )
  })

  it('is the same: any text that is taken', () => {
    const text = fc.string({ unit: 'binary' }).filter(value => !value.includes('\0'))
    fc.assert(
      fc.property(text, value => {
        expect(through('word', value, 'string')).toBe(value)
      }),
      PROPERTY,
    )
  })

  it('is the same: floating point', () => {
    // The package takes what lies between 0 and 2⁻⁵² for 0, and Node's own SQLite does not.
    const share = fc.double({ noNaN: true, noDefaultInfinity: true }).filter(value => Math.abs(value) >= 2 ** -52)
    fc.assert(
      fc.property(share, value => {
        expect(through('share', value, 'float')).toBe(value)
      }),
      PROPERTY,
    )
  })

  it('is the same: bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), value => {
        expect(through('raw', Buffer.from(value).toString('base64'), 'bytes')).toEqual(value)
      }),
      PROPERTY,
    )
  })
})
