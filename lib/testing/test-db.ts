import 'server-only'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { applyMigrations } from '@/lib/db/apply-migrations'
import { createPrismaClient } from '@/lib/db/create-prisma-client'
import type { PrismaClient } from '@/lib/db/generated/client'
import { readMigrations } from '@/lib/db/read-migrations'

export type TestDatabase = {
  readonly prisma: PrismaClient
  readonly path: string
  /** Closes the database and deletes its folder. */
  readonly close: () => Promise<void>
}

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** An empty, migrated database of the test's own: a real file, opened as the app opens it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const folder = makeFolder()
  const path = join(folder, 'test.db')
  writeFileSync(path, await emptyDatabase())
  const prisma = createPrismaClient(path)
  return {
    prisma,
    path,
    async close() {
      await prisma.$disconnect()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let template: Promise<Buffer> | undefined

/** Migrated once for all tests of this process; kept in memory, because test runners end processes without warning. */
function emptyDatabase(): Promise<Buffer> {
  template ??= migrateEmptyDatabase()
  return template
}

async function migrateEmptyDatabase(): Promise<Buffer> {
  const folder = makeFolder()
  try {
    const path = join(folder, 'template.db')
    await applyMigrations(path, readMigrations(MIGRATIONS), 0)
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'keypoint-test-'))
}
