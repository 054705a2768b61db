import 'server-only'
import { createRequire } from 'node:module'

type SqliteLibrary = Pick<typeof import('node:sqlite'), 'DatabaseSync'>

/**
 * Node's own SQLite where it can do what the adapter asks of it, else a package with the same interface whose
 * binaries come inside it. Node 22.13–22.15 have the module but not yet `columns` and `setReturnArrays`.
 */
export function loadSqliteLibrary(builtin = builtinSqlite()): SqliteLibrary {
  if (builtin && hasWhatWeUse(builtin)) return builtin
  return createRequire(import.meta.url)('@photostructure/sqlite')
}

function builtinSqlite(): typeof import('node:sqlite') | undefined {
  return process.getBuiltinModule?.('node:sqlite')
}

function hasWhatWeUse(library: typeof import('node:sqlite')): boolean {
  const statement: object = library.StatementSync.prototype
  return 'columns' in statement && 'setReturnArrays' in statement
}
