import type { SQLInputValue } from 'node:sqlite'
import type { Connection } from '@/lib/db/sqlite/open-connection'

export type Row = Readonly<Record<string, string | number | bigint | boolean | null>>

/** The statement and the arguments that insert a row; SQLite has no booleans, and makes whole numbers integers itself. */
export function insertion(table: string, row: Row): { sql: string; args: SQLInputValue[] } {
  const columns = Object.keys(row)
  const sql = `INSERT INTO "${table}" (${columns.map(name => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  return { sql, args: Object.values(row).map(value => (typeof value === 'boolean' ? Number(value) : value)) }
}

/** Inserts rows that all have the same columns, in one transaction. */
export function insertRows(connection: Connection, table: string, rows: Iterable<Row>): void {
  connection.exec('BEGIN IMMEDIATE')
  let sql = ''
  for (const row of rows) {
    const insert = insertion(table, row)
    sql ||= insert.sql
    connection.run(sql, insert.args)
  }
  connection.exec('COMMIT')
}
