import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Migration } from '@/lib/db/migration'

/** Reads a folder as Prisma lays it out, `<timestamp>_<words>/migration.sql`, in the order they apply. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map(name => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
}
