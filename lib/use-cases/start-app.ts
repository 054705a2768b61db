import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { classifyFailure, type DatabaseFailure } from '@/lib/db/database-failure'
import { databasePath } from '@/lib/db/database-path'
import { openDatabase } from '@/lib/db/open-database'
import { readMigrations } from '@/lib/db/read-migrations'
import { type App, DEFAULT_LEARNER } from './app'
import { now } from './clock'
import { ContentProblems, loadContent } from './load-content'
import { refreshCardStates } from './refresh-card-states'

export const DEFAULT_DATABASE_URL = 'file:./data/keypoint.db'

/** One line for the log; app/unavailable-page.ts says the same to the learner. */
const WHAT_TO_DO: Record<DatabaseFailure, string> = {
  'cannot-open':
    'the database cannot be opened; check that DATABASE_URL names a file in a folder that can be written to',
  'read-only': 'the database is read-only; make the file and its folder writable',
  locked: 'another program is using the database; close it or wait until it is done',
  newer: 'the database comes from a newer version of Keypoint; update Keypoint or choose another file',
  corrupt: 'the database file is damaged; keep it and put a copy from its backups folder in its place',
  'disk-full': 'the disk is full; free some space',
}

export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
  constructor(
    readonly failure: DatabaseFailure,
    options: ErrorOptions,
  ) {
    super(`${WHAT_TO_DO[failure]} (${process.env.DATABASE_URL ?? DEFAULT_DATABASE_URL})`, options)
  }
}

// One per process, also where the bundler has made several copies of this module.
const process_ = globalThis as typeof globalThis & { keypointApp?: Promise<App> | undefined }

/**
 * The app over its database: opened, migrated and with the content loaded when first asked for.
 * @throws DatabaseUnavailable, for a page that says what to do; asked again, it tries again
 */
export function runningApp(): Promise<App> {
  process_.keypointApp ??= start().catch((error: unknown) => {
    process_.keypointApp = undefined
    throw asUnavailable(error)
  })
  return process_.keypointApp
}

/** For the server's start: what is wrong is logged in a line, and the pages say it until it is mended. */
export async function openAtStart(): Promise<void> {
  try {
    await runningApp()
  } catch (error) {
    logUnavailable(error)
  }
}

export function logUnavailable(error: unknown): void {
  const known = error instanceof DatabaseUnavailable || error instanceof ContentProblems
  // biome-ignore lint/suspicious/noConsole: the server's log is where its owner looks
  console.error(known ? `Keypoint cannot be used: ${error.message}` : error)
}

async function start(): Promise<App> {
  const url = process.env.DATABASE_URL ?? DEFAULT_DATABASE_URL
  const migrations = readMigrations('prisma/migrations')
  const { prisma } = await openDatabase({ url, migrations, now: now() })
  const app: App = { prisma, learnerId: DEFAULT_LEARNER, now }
  await refreshCardStates(app, databasePath(url, process.cwd()), migrations)
  await loadContentOrKeep(app)
  return app
}

/** A slip in a content file must not keep anyone from studying: what was loaded before stays until it is mended. */
async function loadContentOrKeep(app: App): Promise<void> {
  try {
    await loadContent(app, 'content', buildId())
  } catch (error) {
    if (!(error instanceof ContentProblems) || (await app.prisma.card.count()) === 0) throw error
    // biome-ignore lint/suspicious/noConsole: the server's log is where its owner looks
    console.error(`content/ has problems, so the content loaded before stays in use:\n${error.message}`)
  }
}

/** What `next build` calls this build; undefined while developing. */
function buildId(): string | undefined {
  const path = '.next/BUILD_ID'
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Errors of the database get their name; others are bugs and stay what they are. */
export function asUnavailable(error: unknown): unknown {
  const failure = classifyFailure(error)
  return failure ? new DatabaseUnavailable(failure, { cause: error }) : error
}
