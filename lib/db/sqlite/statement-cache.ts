import 'server-only'
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Bounds memory; Prisma sends a few dozen different statements, and one for each length of an `in` list. */
const STATEMENTS_KEPT = 200

/** Keeps the statements of a connection that were used last, compiled. */
export class StatementCache {
  readonly #db: DatabaseSync
  readonly #kept = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  get(sql: string): StatementSync {
    const statement = this.#kept.get(sql) ?? this.#prepare(sql)
    this.#kept.delete(sql)
    this.#kept.set(sql, statement)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= STATEMENTS_KEPT) break
      this.#kept.delete(oldest)
    }
    return statement
  }

  clear(): void {
    this.#kept.clear()
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#db.prepare(sql)
    statement.setReadBigInts(true)
    statement.setReturnArrays(true)
    return statement
  }
}
