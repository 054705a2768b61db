import 'server-only'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { applyMigrations } from '@/lib/db/apply-migrations'
import { createPrismaClient } from '@/lib/db/create-prisma-client'
import { databasePath } from '@/lib/db/database-path'
import type { PrismaClient } from '@/lib/db/generated/client'
import type { Migration } from '@/lib/db/migration'
import type { Instant } from '@/lib/shared/instant'

export type OpenDatabase = { readonly prisma: PrismaClient; readonly close: () => Promise<void> }
export type DatabaseOptions = {
  /** `file:` and a path, absolute or from the folder the process runs in. */
  readonly url: string
  readonly migrations: readonly Migration[]
  readonly now: Instant
}

/**
 * Opens the app's database, ready for queries: makes its folder and file if they are missing, and applies what
 * migrations are pending. What it throws, `classifyFailure` sorts.
 */
export async function openDatabase({ url, migrations, now }: DatabaseOptions): Promise<OpenDatabase> {
  const path = databasePath(url, process.cwd())
  mkdirSync(dirname(path), { recursive: true })
  await applyMigrations(path, migrations, now)
  const prisma = createPrismaClient(path)
  await prisma.$connect()
  return { prisma, close: () => prisma.$disconnect() }
}
