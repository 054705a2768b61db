import 'server-only'
import { MigrationRefused } from '@/lib/db/migration-errors'
import { extendedCode, primaryCode, RESULT_CODE } from '@/lib/db/sqlite/result-code'

export type DatabaseFailure = 'cannot-open' | 'read-only' | 'locked' | 'newer' | 'corrupt' | 'disk-full'

const BY_SQLITE_CODE = new Map<number, DatabaseFailure>([
  [RESULT_CODE.PERM, 'cannot-open'],
  [RESULT_CODE.CANTOPEN, 'cannot-open'],
  [RESULT_CODE.READONLY, 'read-only'],
  [RESULT_CODE.BUSY, 'locked'],
  [RESULT_CODE.LOCKED, 'locked'],
  [RESULT_CODE.CORRUPT, 'corrupt'],
  [RESULT_CODE.NOTADB, 'corrupt'],
  [RESULT_CODE.FULL, 'disk-full'],
])

const BY_CODE = new Map<unknown, DatabaseFailure>([
  // Of Prisma: a wait for the lock ran out, or a turn did not come in time.
  ['P1008', 'locked'],
  // Of the file system, while the database's folder or a copy of the database is made.
  ['EACCES', 'cannot-open'],
  ['EPERM', 'cannot-open'],
  ['EISDIR', 'cannot-open'],
  ['EEXIST', 'cannot-open'],
  ['ENOENT', 'cannot-open'],
  ['ENOTDIR', 'cannot-open'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
])

/** Prisma's and our own errors wrap a few times; a chain longer than this is a circle. */
const DEPTH = 8

/**
 * What is the matter with the database itself, as far as a learner can do something about it; null for every other error,
 * mistakes in queries and broken constraints among them. Looks through what Prisma and `cause` wrap.
 */
export function classifyFailure(error: unknown): DatabaseFailure | null {
  let layer: unknown = error
  for (let depth = 0; depth < DEPTH && isObject(layer); depth++) {
    const failure = classifyLayer(layer)
    if (failure) return failure
    layer = wrappedIn(layer)
  }
  return null
}

function classifyLayer(layer: object): DatabaseFailure | null {
  if (layer instanceof MigrationRefused) return classifyRefusal(layer)
  const code = sqliteCode(layer)
  if (code !== null) return BY_SQLITE_CODE.get(primaryCode(code)) ?? null
  const named = 'code' in layer ? BY_CODE.get(layer.code) : undefined
  return named ?? (isLateStart(layer) ? 'locked' : null)
}

function classifyRefusal({ reason }: MigrationRefused): DatabaseFailure | null {
  if (reason === 'database-newer') return 'newer'
  return reason === 'database-foreign' ? 'cannot-open' : null
}

/** From SQLite itself, or as our adapter hands it to Prisma. */
function sqliteCode(layer: object): number | null {
  const raw = extendedCode(layer)
  if (raw !== null) return raw
  // Prisma's other errors have kinds too, with codes that are not SQLite's.
  if ('originalCode' in layer && 'kind' in layer && typeof layer.originalCode === 'string')
    return Number(layer.originalCode)
  return null
}

/** P2028 covers all that can happen to a transaction; only the words tell that it never began. */
function isLateStart(layer: object): boolean {
  return (
    'code' in layer &&
    layer.code === 'P2028' &&
    'message' in layer &&
    String(layer.message).includes('Unable to start a transaction in the given time')
  )
}

function wrappedIn(layer: object): unknown {
  if ('meta' in layer && isObject(layer.meta) && 'driverAdapterError' in layer.meta)
    return layer.meta.driverAdapterError
  return 'cause' in layer ? layer.cause : null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
