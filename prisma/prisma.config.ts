import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'
import { databasePath } from '../lib/db/database-path'

const pathTo = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

// Prisma would download its schema engine; see scripts/schema-engine.ts. Set the variable to use the native one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= pathTo('../scripts/schema-engine.ts')

export default defineConfig({
  schema: pathTo('schema.prisma'),
  migrations: { path: pathTo('migrations') },
  // Absolute, because Prisma runs its engine in this folder, not where the command was given.
  datasource: { url: `file:${databasePath(process.env.DATABASE_URL ?? 'file:./data/keypoint.db', process.cwd())}` },
})
