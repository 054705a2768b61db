import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAppServer } from './app-server'
import { withDatabase } from './sqlite'

/** Where the template is, for the workers. */
export const TEMPLATE = 'KEYPOINT_E2E_TEMPLATE'

/** Once for all tests: a database as the app makes it at its first start, migrated and with the content loaded. */
export default async function makeTemplate(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'keypoint-e2e-template-'))
  const path = join(folder, 'keypoint.db')
  const server = await startAppServer({ databaseUrl: `file:${path}` })
  await server.stop()
  // One file, so that it can be copied alone.
  withDatabase(path, db => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'))
  process.env[TEMPLATE] = path
  return () => rmSync(folder, { recursive: true, force: true })
}
