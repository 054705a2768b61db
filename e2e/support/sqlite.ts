import { createRequire } from 'node:module'
import type { DatabaseSync } from 'node:sqlite'

// lib/db is for the server alone, so tests open the file themselves, with the same library.
const builtin = process.getBuiltinModule?.('node:sqlite')
const { DatabaseSync: Database }: typeof import('node:sqlite') =
  builtin ?? createRequire(import.meta.url)('@photostructure/sqlite')

/** Opens a database beside the running server, for one piece of work. */
export function withDatabase<T>(path: string, work: (db: DatabaseSync) => T, { readOnly = false } = {}): T {
  const db = new Database(path, { timeout: 5_000, readOnly })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
