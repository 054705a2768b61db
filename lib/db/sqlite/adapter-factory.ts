import 'server-only'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { SqliteAdapter } from '@/lib/db/sqlite/adapter'
import { ADAPTER_INFO } from '@/lib/db/sqlite/adapter-info'
import { asAdapterError } from '@/lib/db/sqlite/errors'
import { type Connection, openConnection } from '@/lib/db/sqlite/open-connection'
import { type BusyWait, waitWhileBusy } from '@/lib/db/sqlite/wait-while-busy'

export const DEFAULT_BUSY_WAIT: BusyWait = { limit: 5_000 }

/** Opens a database file for Prisma. */
export class SqliteAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = ADAPTER_INFO.provider
  readonly adapterName = ADAPTER_INFO.adapterName
  readonly #path: string
  readonly #busyWait: BusyWait

  constructor(path: string, busyWait: BusyWait = DEFAULT_BUSY_WAIT) {
    this.#path = path
    this.#busyWait = busyWait
  }

  async connect(): Promise<SqliteAdapter> {
    let writer: Connection | undefined
    try {
      // Another process may be making the file, or closing it as its last user: both shut others out for a moment.
      writer = await waitWhileBusy(() => openConnection(this.#path, 'writer'), this.#busyWait)
      const reader = await waitWhileBusy(() => openConnection(this.#path, 'reader'), this.#busyWait)
      return new SqliteAdapter({ writer, reader }, this.#busyWait)
    } catch (error) {
      writer?.close()
      throw asAdapterError(error)
    }
  }

  async connectToShadowDb(): Promise<SqliteAdapter> {
    return new SqliteAdapter({ writer: openConnection(':memory:', 'writer'), reader: null }, this.#busyWait)
  }
}
