import 'server-only'
import { DriverAdapterError, type MappedError } from '@prisma/driver-adapter-utils'
import { extendedCode, primaryCode, RESULT_CODE } from '@/lib/db/sqlite/result-code'

/** Runs a call on SQLite so that what it throws is what Prisma expects of an adapter. */
export function withAdapterErrors<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    throw asAdapterError(error)
  }
}

/** Errors that do not come from SQLite stay as they are. */
export function asAdapterError(error: unknown): unknown {
  const code = extendedCode(error)
  if (code === null || !(error instanceof Error)) return error
  return new DriverAdapterError({
    originalCode: String(code),
    originalMessage: error.message,
    ...mapped(code, error.message),
  })
}

function mapped(code: number, message: string): MappedError {
  switch (code) {
    case RESULT_CODE.CONSTRAINT_UNIQUE:
    case RESULT_CODE.CONSTRAINT_PRIMARYKEY: {
      const columns = constraintColumns(message)
      const table = columns?.[0]?.split('.').slice(0, -1).join('.')
      return {
        kind: 'UniqueConstraintViolation',
        ...(columns && { constraint: { fields: columns.map(lastPart) } }),
        ...(table && { table }),
      }
    }
    case RESULT_CODE.CONSTRAINT_NOTNULL: {
      const columns = constraintColumns(message)
      return { kind: 'NullConstraintViolation', ...(columns && { constraint: { fields: columns.map(lastPart) } }) }
    }
    case RESULT_CODE.CONSTRAINT_FOREIGNKEY:
      return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
    case RESULT_CODE.CONSTRAINT_TRIGGER:
      // ON DELETE RESTRICT, or a trigger of ours that says why it refuses: that must not be called a foreign key.
      return message === 'FOREIGN KEY constraint failed'
        ? { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
        : { kind: 'sqlite', extendedCode: code, message }
    default:
      return primaryCode(code) === RESULT_CODE.BUSY ? { kind: 'SocketTimeout' } : byMessage(code, message)
  }
}

/** SQLite has one code for every mistake in a statement; only the words tell them apart. */
function byMessage(code: number, message: string): MappedError {
  const table = /^no such table: (.+)$/.exec(message)?.[1]
  if (table !== undefined) return { kind: 'TableDoesNotExist', table }
  const column = /(?:^no such column: |has no column named )(.+)$/.exec(message)?.[1]
  if (column !== undefined) return { kind: 'ColumnNotFound', column }
  return { kind: 'sqlite', extendedCode: code, message }
}

/** `UNIQUE constraint failed: Card.id, Card.kind` → `['Card.id', 'Card.kind']`. */
function constraintColumns(message: string): string[] | undefined {
  return message.split('constraint failed: ')[1]?.split(', ')
}

function lastPart(column: string): string {
  return column.slice(column.lastIndexOf('.') + 1)
}
