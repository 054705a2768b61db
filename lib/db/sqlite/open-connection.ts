import 'server-only'
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { loadSqliteLibrary } from '@/lib/db/sqlite/sqlite-library'
import { StatementCache } from '@/lib/db/sqlite/statement-cache'

const { DatabaseSync: Database } = loadSqliteLibrary()

/**
 * Recursive triggers make INSERT OR REPLACE fire the triggers that keep rows from being deleted. 64 MiB of cache, because
 * with SQLite's own 2 MiB finding what is due among 100,000 cards takes twice as long.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA recursive_triggers = ON;
  PRAGMA cache_size = -65536;`

export type ConnectionMode =
  | 'writer'
  /** May not write, whatever it is told. */
  | 'reader'

export type Column = { readonly name: string; readonly declaredType: string | null }
/** Integers come as bigint; rows are arrays in the order of the columns. */
export type Rows = { readonly columns: readonly Column[]; readonly values: SQLOutputValue[][] }

/** Every call is synchronous, fails at once when another process is in the way, and throws what SQLite throws. */
export type Connection = {
  readonly inTransaction: boolean
  /** Runs any number of statements. */
  exec(sql: string): void
  /** Runs one statement and gives its rows, none if it has no columns. */
  query(sql: string, args?: readonly SQLInputValue[]): Rows
  /** Runs one statement and gives the number of rows it changed. */
  run(sql: string, args?: readonly SQLInputValue[]): number
  close(): void
}

/**
 * Opens a database file, or makes it; `:memory:` is a database of this connection alone. A commit is on the disk before
 * it is acknowledged (WAL with synchronous=FULL).
 */
export function openConnection(path: string, mode: ConnectionMode): Connection {
  // The busy timeout is 0 because SQLite would block the event loop while it waits; see wait-while-busy.ts.
  const db = new Database(path, { timeout: 0, enableForeignKeyConstraints: true })
  try {
    db.exec(PRAGMAS)
    if (mode === 'reader') db.exec('PRAGMA query_only = ON;')
  } catch (error) {
    db.close()
    throw error
  }
  const statements = new StatementCache(db)
  return {
    get inTransaction() {
      return db.isTransaction
    },
    exec: sql => db.exec(sql),
    query(sql, args = []) {
      const statement = statements.get(sql)
      // setReturnArrays makes rows arrays; the types know only of objects.
      const values = statement.all(...args) as unknown as SQLOutputValue[][]
      // After the rows: a statement kept from before a change of the schema is compiled anew when it runs.
      const columns = statement.columns().map(({ name, type }) => ({ name, declaredType: type }))
      return { columns, values }
    },
    run: (sql, args = []) => Number(statements.get(sql).run(...args).changes),
    close() {
      statements.clear()
      try {
        // The package leaves the file open until its statements are collected, and the log beside it unmerged: whoever
        // copies the file alone after this must get all of it.
        if (mode === 'writer' && !db.isTransaction) db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      } finally {
        db.close()
      }
    },
  }
}
