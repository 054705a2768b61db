import 'server-only'
import { PrismaClient } from '@/lib/db/generated/client'
import { DEFAULT_BUSY_WAIT, SqliteAdapterFactory } from '@/lib/db/sqlite/adapter-factory'

/** Longer than the wait for other processes, so that it is that wait which fails, and says what of. */
const TRANSACTION_LIMIT = 2 * DEFAULT_BUSY_WAIT.limit

/** A client for a database file whose migrations have been applied; it opens the file at its first query. */
export function createPrismaClient(path: string): PrismaClient {
  return new PrismaClient({
    adapter: new SqliteAdapterFactory(path),
    transactionOptions: { maxWait: TRANSACTION_LIMIT, timeout: TRANSACTION_LIMIT },
  })
}
