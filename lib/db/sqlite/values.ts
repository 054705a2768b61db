import 'server-only'
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { type ArgType, type ColumnType, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { Rows } from '@/lib/db/sqlite/open-connection'

const DECLARED: Readonly<Record<string, ColumnType>> = {
  DECIMAL: ColumnTypeEnum.Numeric,
  FLOAT: ColumnTypeEnum.Float,
  REAL: ColumnTypeEnum.Double,
  DOUBLE: ColumnTypeEnum.Double,
  'DOUBLE PRECISION': ColumnTypeEnum.Double,
  NUMERIC: ColumnTypeEnum.Double,
  INT: ColumnTypeEnum.Int32,
  INTEGER: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  DATETIME: ColumnTypeEnum.DateTime,
  TEXT: ColumnTypeEnum.Text,
  BLOB: ColumnTypeEnum.Bytes,
  BOOLEAN: ColumnTypeEnum.Boolean,
  JSONB: ColumnTypeEnum.Json,
}

/**
 * What SQLite is given for an argument of a Prisma query.
 * @throws TypeError for values SQLite cannot hold, and for text it would not give back whole.
 */
export function toSqlite(value: unknown, type: ArgType | undefined): SQLInputValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (value instanceof Date) return storedDate(value)
  if (typeof value === 'string') return stringToSqlite(value, type)
  // Numbers are bound as floating point; where SQLite compares or counts without a column's affinity, that shows.
  if (typeof value === 'number')
    return type?.scalarType !== 'float' && Number.isSafeInteger(value) ? BigInt(value) : value
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value
  throw new TypeError(`not a value SQLite can hold: ${typeof value}`)
}

function stringToSqlite(value: string, type: ArgType | undefined): SQLInputValue {
  switch (type?.scalarType) {
    case 'bigint':
      return BigInt(value)
    case 'decimal':
      return Number.parseFloat(value)
    case 'datetime':
      return storedDate(new Date(value))
    case 'bytes':
      return Buffer.from(value, 'base64')
    default:
      // SQLite keeps it, but some libraries read text only up to there.
      if (value.includes('\0')) throw new TypeError('text with a null character cannot be stored')
      return value
  }
}

/** The text Prisma's own adapters write, so that files are interchangeable. */
function storedDate(date: Date): string {
  return date.toISOString().replace('Z', '+00:00')
}

/** The type Prisma is told for each column: as declared, else (for an expression) as its first value that is not null. */
export function columnTypes({ columns, values }: Rows): ColumnType[] {
  return columns.map(({ declaredType }, index) => {
    const declared = DECLARED[declaredType?.toUpperCase() ?? '']
    return declared ?? inferredType(values.find(row => row[index] !== null)?.[index])
  })
}

function inferredType(value: SQLOutputValue | undefined): ColumnType {
  switch (typeof value) {
    case 'bigint':
      return ColumnTypeEnum.Int64
    case 'number':
      return ColumnTypeEnum.UnknownNumber
    case 'string':
      return ColumnTypeEnum.Text
    case 'object':
      return value === null ? ColumnTypeEnum.Int32 : ColumnTypeEnum.Bytes
    default:
      return ColumnTypeEnum.Int32
  }
}

/** What Prisma is given for a value read from a column of this type. */
export function fromSqlite(value: SQLOutputValue, type: ColumnType): number | string | Uint8Array | null {
  if (type === ColumnTypeEnum.DateTime && (typeof value === 'bigint' || typeof value === 'number'))
    return new Date(Number(value)).toISOString()
  // As text when a number would lose digits.
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (typeof value === 'number' && (type === ColumnTypeEnum.Int32 || type === ColumnTypeEnum.Int64))
    return Math.trunc(value)
  return value
}
