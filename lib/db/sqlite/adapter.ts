import 'server-only'
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { ADAPTER_INFO } from '@/lib/db/sqlite/adapter-info'
import { asAdapterError, withAdapterErrors } from '@/lib/db/sqlite/errors'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import { changeRows, selectRows } from '@/lib/db/sqlite/queries'
import { SqliteTransaction } from '@/lib/db/sqlite/transaction'
import { type BusyWait, waitWhileBusy } from '@/lib/db/sqlite/wait-while-busy'
import { WriterTurns } from '@/lib/db/sqlite/writer-turns'

/** SQLite's default limit since 3.32. */
const MAX_BIND_VALUES = 32_766

export type Connections = {
  readonly writer: Connection
  /** Reads what is committed, so that work outside a transaction can neither join nor see an open one. */
  readonly reader: Connection | null
}

/**
 * What Prisma talks to. One writer, taken in turns; a transaction has its turn from BEGIN IMMEDIATE to its end, so what
 * it read cannot be changed by others before it writes. When another process holds the lock for longer than the wait,
 * queries fail with Prisma's code P1008.
 */
export class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = ADAPTER_INFO.provider
  readonly adapterName = ADAPTER_INFO.adapterName
  readonly #writer: Connection
  readonly #reader: Connection | null
  readonly #busyWait: BusyWait
  readonly #turns = new WriterTurns()

  constructor({ writer, reader }: Connections, busyWait: BusyWait) {
    this.#writer = writer
    this.#reader = reader
    this.#busyWait = busyWait
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    const reader = this.#reader
    if (reader && /^\s*SELECT\b/i.test(query.sql)) return this.#whenFree(() => selectRows(reader, query))
    return this.#inTurn(() => selectRows(this.#writer, query))
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return this.#inTurn(() => changeRows(this.#writer, query))
  }

  /** For the migration tools. A script cannot be tried again from its start, so here SQLite itself waits. */
  async executeScript(script: string): Promise<void> {
    const endTurn = await this.#turns.take()
    try {
      this.#writer.exec(`PRAGMA busy_timeout = ${this.#busyWait.limit}`)
      withAdapterErrors(() => this.#writer.exec(script))
    } finally {
      this.#writer.exec('PRAGMA busy_timeout = 0')
      endTurn()
    }
  }

  async startTransaction(level?: IsolationLevel): Promise<SqliteTransaction> {
    if (level && level !== 'SERIALIZABLE') throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level })
    const endTurn = await this.#turns.take()
    try {
      await this.#whenFree(() => this.#writer.exec('BEGIN IMMEDIATE'))
    } catch (error) {
      endTurn()
      throw error
    }
    return new SqliteTransaction(this.#writer, endTurn)
  }

  getConnectionInfo() {
    return { maxBindValues: MAX_BIND_VALUES, supportsRelationJoins: false }
  }

  async dispose(): Promise<void> {
    await this.#inTurn(() => {
      this.#reader?.close()
      this.#writer.close()
    })
  }

  async #inTurn<T>(call: () => T): Promise<T> {
    const endTurn = await this.#turns.take()
    try {
      return await this.#whenFree(call)
    } finally {
      endTurn()
    }
  }

  async #whenFree<T>(call: () => T): Promise<T> {
    try {
      return await waitWhileBusy(call, this.#busyWait)
    } catch (error) {
      throw asAdapterError(error)
    }
  }
}
