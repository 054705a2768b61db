import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import { describe, expect, it } from 'vitest'
import { asAdapterError, withAdapterErrors } from '@/lib/db/sqlite/errors'

function causeOf(errcode: number, message: string): unknown {
  const error = asAdapterError(Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode }))
  return error instanceof DriverAdapterError ? error.cause : error
}

describe(asAdapterError, () => {
  it('names the columns and the table of a unique constraint', () => {
    expect(causeOf(2067, 'UNIQUE constraint failed: Card.keyPointId, Card.position')).toEqual({
      kind: 'UniqueConstraintViolation',
      constraint: { fields: ['keyPointId', 'position'] },
      table: 'Card',
      originalCode: '2067',
      originalMessage: 'UNIQUE constraint failed: Card.keyPointId, Card.position',
    })
    expect(causeOf(1555, 'UNIQUE constraint failed: Card.id')).toMatchObject({ constraint: { fields: ['id'] } })
  })

  it('names the column that may not be null', () => {
    expect(causeOf(1299, 'NOT NULL constraint failed: Card.kind')).toMatchObject({
      kind: 'NullConstraintViolation',
      constraint: { fields: ['kind'] },
    })
  })

  it('calls a foreign key what SQLite calls one, from wherever it is checked', () => {
    const violation = { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
    expect(causeOf(787, 'FOREIGN KEY constraint failed')).toMatchObject(violation)
    expect(causeOf(1811, 'FOREIGN KEY constraint failed')).toMatchObject(violation)
  })

  it('keeps the words of a trigger that refuses', () => {
    expect(causeOf(1811, 'ReviewEvent is append-only')).toMatchObject({
      kind: 'sqlite',
      extendedCode: 1811,
      message: 'ReviewEvent is append-only',
    })
  })

  it('calls every kind of busy a timeout', () => {
    expect(causeOf(5, 'database is locked')).toMatchObject({ kind: 'SocketTimeout', originalCode: '5' })
    expect(causeOf(517, 'database is locked')).toMatchObject({ kind: 'SocketTimeout', originalCode: '517' })
  })

  it('tells a missing table from a missing column', () => {
    expect(causeOf(1, 'no such table: main.Nothing')).toMatchObject({
      kind: 'TableDoesNotExist',
      table: 'main.Nothing',
    })
    expect(causeOf(1, 'no such column: nothing')).toMatchObject({ kind: 'ColumnNotFound', column: 'nothing' })
    expect(causeOf(1, 'table Card has no column named nothing')).toMatchObject({
      kind: 'ColumnNotFound',
      column: 'nothing',
    })
  })

  it('leaves what is not from SQLite as it is', () => {
    const error = new TypeError('mine')
    expect(asAdapterError(error)).toBe(error)
    expect(asAdapterError('text')).toBe('text')
  })
})

describe(withAdapterErrors, () => {
  it('gives what the call gives', () => {
    expect(withAdapterErrors(() => 3)).toBe(3)
  })

  it('changes what it throws', () => {
    const locked = Object.assign(new Error('database is locked'), { errcode: 5 })
    const call = () => {
      throw locked
    }
    expect(() => withAdapterErrors(call)).toThrow(DriverAdapterError)
  })
})
