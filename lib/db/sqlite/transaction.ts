import 'server-only'
import { DriverAdapterError, type SqlQuery, type SqlResultSet, type Transaction } from '@prisma/driver-adapter-utils'
import { ADAPTER_INFO } from '@/lib/db/sqlite/adapter-info'
import { withAdapterErrors } from '@/lib/db/sqlite/errors'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import { changeRows, selectRows } from '@/lib/db/sqlite/queries'

/** A transaction that has begun on the writer. `endTurn` is called exactly once, when it is over. */
export class SqliteTransaction implements Transaction {
  readonly provider = ADAPTER_INFO.provider
  readonly adapterName = ADAPTER_INFO.adapterName
  /** Prisma only logs BEGIN, COMMIT and ROLLBACK: this class runs them. */
  readonly options = { usePhantomQuery: true }
  readonly #writer: Connection
  readonly #endTurn: () => void
  #over = false

  constructor(writer: Connection, endTurn: () => void) {
    this.#writer = writer
    this.#endTurn = endTurn
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#assertOpen()
    return withAdapterErrors(() => selectRows(this.#writer, query))
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    this.#assertOpen()
    return withAdapterErrors(() => changeRows(this.#writer, query))
  }

  async commit(): Promise<void> {
    if (this.#over) throw alreadyOver()
    this.#end(() => {
      this.#assertOpen()
      this.#writer.exec('COMMIT')
    })
  }

  async rollback(): Promise<void> {
    if (!this.#over) this.#end(() => {})
  }

  async createSavepoint(name: string): Promise<void> {
    this.#exec(`SAVEPOINT ${name}`)
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    this.#exec(`ROLLBACK TO ${name}`)
  }

  async releaseSavepoint(name: string): Promise<void> {
    this.#exec(`RELEASE SAVEPOINT ${name}`)
  }

  #exec(sql: string): void {
    this.#assertOpen()
    withAdapterErrors(() => this.#writer.exec(sql))
  }

  /** Whatever `last` does, the turn ends, and the next finds the writer outside a transaction. */
  #end(last: () => void): void {
    try {
      withAdapterErrors(last)
    } finally {
      this.#over = true
      try {
        if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK')
      } finally {
        this.#endTurn()
      }
    }
  }

  /** SQLite rolls back by itself when, say, the disk is full; what came after would be committed statement by statement. */
  #assertOpen(): void {
    if (this.#over || !this.#writer.inTransaction) throw alreadyOver()
  }
}

function alreadyOver(): DriverAdapterError {
  return new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'the transaction is over' })
}
