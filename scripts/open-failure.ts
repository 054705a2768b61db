import { classifyFailure, type DatabaseFailure } from '@/lib/db/database-failure'
import { DatabaseUrlInvalid } from '@/lib/db/database-path'
import { DatabaseNotReady } from '@/lib/use-cases/check-database-open'

const PROBLEM: Readonly<Record<DatabaseFailure, string>> = {
  'cannot-open': 'The database cannot be opened. Is it the right file, and may you read it and its folder?',
  'read-only': 'The database or its folder is read-only.',
  locked: 'Another program holds the database. Close it, or try again in a moment.',
  newer: 'The database is of a newer version of the app.',
  corrupt: 'The file is not a database, or is damaged. Copies from before each update are beside it.',
  'disk-full': 'The disk is full.',
}

/** What to tell whoever ran a command on a database that cannot be used; null for errors of another kind. */
export function openFailure(error: unknown): string | null {
  if (error instanceof DatabaseNotReady || error instanceof DatabaseUrlInvalid) return error.message
  const failure = classifyFailure(error)
  return failure && PROBLEM[failure]
}
