import 'server-only'

export type RefusalReason =
  /** A newer version of the app has been here. */
  | 'database-newer'
  /** A migration is not what it was when it was applied. */
  | 'migration-edited'
  /** Prisma's own tools began a migration and did not finish it. */
  | 'migration-unfinished'
  /** The file holds tables, but none of this app. */
  | 'database-foreign'

const PROBLEM: Readonly<Record<RefusalReason, string>> = {
  'database-newer': 'the database has a migration this version of the app does not know',
  'migration-edited': 'a migration was edited after it was applied',
  'migration-unfinished': 'a migration was begun and not finished',
  'database-foreign': 'the file is a database of something else',
}

/** The database is left as it was found. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
  constructor(
    readonly reason: RefusalReason,
    readonly migration: string | null,
  ) {
    super(migration === null ? PROBLEM[reason] : `${PROBLEM[reason]}: ${migration}`)
  }
}

/** A migration could not be applied; the database is as it was before the first of this run. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
  constructor(
    readonly migration: string,
    /** The copy set aside before, if there was anything to copy. */
    readonly backup: string | null,
    cause: unknown,
  ) {
    super(`migration ${migration} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
