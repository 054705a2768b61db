import 'server-only'
import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import { columnTypes, fromSqlite, toSqlite } from '@/lib/db/sqlite/values'

/** Runs a Prisma query that gives rows. */
export function selectRows(connection: Connection, query: SqlQuery): SqlResultSet {
  const rows = connection.query(query.sql, toArguments(query))
  const types = columnTypes(rows)
  return {
    columnNames: rows.columns.map(({ name }) => name),
    columnTypes: types,
    rows: rows.values.map(row => types.map((type, index) => fromSqlite(row[index] ?? null, type))),
  }
}

/** Runs a Prisma query that gives the number of rows it changed. */
export function changeRows(connection: Connection, query: SqlQuery): number {
  return connection.run(query.sql, toArguments(query))
}

function toArguments({ args, argTypes }: SqlQuery) {
  return args.map((value, index) => toSqlite(value, argTypes[index]))
}
