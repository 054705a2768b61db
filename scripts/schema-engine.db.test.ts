// The real Prisma CLI, with the stand-in for its engine, on a database of the test's own.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyMigrations } from '@/lib/db/apply-migrations'
import { readMigrations } from '@/lib/db/read-migrations'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...path: string[]) => join(root, ...path)

let folder: string
let database: string
beforeEach(() => {
  // Inside the project: Prisma runs its engine in the folder of the config, and the stand-in needs node_modules.
  mkdirSync(at('node_modules/.cache'), { recursive: true })
  folder = mkdtempSync(at('node_modules/.cache/prisma-test-'))
  database = join(folder, 'keypoint.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Gives what the CLI prints; rejects when its exit code is not 0. */
async function prisma(config: string, ...args: readonly string[]): Promise<string> {
  const command = [at('node_modules/prisma/build/index.js'), ...args, '--config', config]
  const env = { ...process.env, DATABASE_URL: `file:${database}` }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: root, env })
  return stdout + stderr
}

/** A copy of the schema and migrations, to change. */
function aCopyOfTheSchema(): string {
  cpSync(at('prisma/schema.prisma'), join(folder, 'schema.prisma'))
  cpSync(at('prisma/migrations'), join(folder, 'migrations'), { recursive: true })
  const config = join(folder, 'prisma.config.ts')
  writeFileSync(
    config,
    `process.env.PRISMA_SCHEMA_ENGINE_BINARY = ${JSON.stringify(at('scripts/schema-engine.ts'))}
    export default { schema: ${JSON.stringify(join(folder, 'schema.prisma'))},
      migrations: { path: ${JSON.stringify(join(folder, 'migrations'))} },
      datasource: { url: ${JSON.stringify(`file:${database}`)} } }`,
  )
  return config
}

describe('a database the app has migrated', () => {
  it('is up to date for Prisma, and what the schema says', async () => {
    await applyMigrations(database, readMigrations(at('prisma/migrations')), 0)
    const config = at('prisma/prisma.config.ts')
    expect(await prisma(config, 'migrate', 'status')).toContain('Database schema is up to date')
    const diff = ['migrate', 'diff', '--from-config-datasource', '--to-schema', at('prisma/schema.prisma')]
    expect(await prisma(config, ...diff, '--exit-code')).toContain('No difference detected')
  }, 30_000)
})

describe('a change of the schema', () => {
  it('becomes a migration that Prisma applies, and the app takes for applied', async () => {
    const config = aCopyOfTheSchema()
    await prisma(config, 'migrate', 'deploy')
    const schema = readFileSync(join(folder, 'schema.prisma'), 'utf8')
    const changed = schema.replace('model Learner {', 'model Learner {\n  nickname String?')
    expect(changed).not.toBe(schema)
    writeFileSync(join(folder, 'schema.prisma'), changed)
    await prisma(config, 'migrate', 'dev', '--name', 'nickname')
    const [added = ''] = readdirSync(join(folder, 'migrations')).filter(name => name.endsWith('_nickname'))
    const sql = readFileSync(join(folder, 'migrations', added, 'migration.sql'), 'utf8')
    expect(sql).toContain('ALTER TABLE "Learner" ADD COLUMN "nickname" TEXT')
    const migrations = readMigrations(join(folder, 'migrations'))
    expect(await applyMigrations(database, migrations, 0)).toEqual({ applied: [], backup: null })
  }, 30_000)
})
