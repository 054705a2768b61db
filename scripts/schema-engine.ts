#!/usr/bin/env -S node --conditions=react-server --import tsx
// Stands in for Prisma's native schema engine, which the Prisma CLI would have to download: the same newline-delimited
// JSON-RPC over stdio, answered by the WebAssembly build of the same engine.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { databasePath } from '@/lib/db/database-path'
import { type LoadedEngine, loadEngine } from './schema-engine-wasm'

type Request = { readonly id: number; readonly method?: string; readonly params?: { readonly migrationsList?: object } }

const argv = process.argv.slice(2)
const valuesOf = (flag: string) => argv.flatMap((arg, index) => (arg === flag ? (argv[index + 1] ?? []) : []))
const database = databasePath(JSON.parse(valuesOf('--datasource')[0] ?? '{}').url ?? '', process.cwd())

function removeDatabase(): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true })
}

function createDatabase(): void {
  mkdirSync(dirname(database), { recursive: true })
  closeSync(openSync(database, 'a'))
}

/** The CLI reads what a command did from lines like the native engine's log. */
function log(level: 'INFO' | 'ERROR', message: string, errorCode?: string): void {
  const fields = { message, error_code: errorCode }
  console.error(JSON.stringify({ level, fields, target: 'schema_engine::logger' }))
}

/** Gives the exit code. */
function runCommand(command: string | undefined): number {
  // The CLI skips the first line.
  log('INFO', `schema-engine ${command}`)
  switch (command) {
    case 'can-connect-to-database':
      if (existsSync(database)) break
      log('ERROR', `Database \`${database}\` does not exist`, 'P1003')
      return 1
    case 'create-database':
      createDatabase()
      break
    case 'drop-database':
      removeDatabase()
      log('INFO', 'The database was successfully dropped.')
      break
  }
  return 0
}

let loading: Promise<LoadedEngine> | undefined

async function answer(method: string, params: Request['params']): Promise<unknown> {
  switch (method) {
    case 'createDatabase':
      createDatabase()
      return { databaseName: database }
    case 'reset':
      // The engine's own way needs writable_schema, which SQLite's defensive mode refuses.
      await (await loading)?.close()
      loading = undefined
      removeDatabase()
      return null
    default:
      loading ??= loadEngine(
        database,
        valuesOf('--datamodels').map(path => [path, readFileSync(path, 'utf8')]),
      )
      return callEngine(await loading, method, params)
  }
}

async function callEngine(engine: LoadedEngine, method: string, params: Request['params']): Promise<unknown> {
  try {
    return await engine.call(method, params)
  } catch (error) {
    const prepare =
      params?.migrationsList && error instanceof Error && preparation(error.message, params.migrationsList)
    if (!prepare) throw error
    await engine.call(prepare.method, prepare.params)
    return engine.call(method, params)
  }
}

/** What this build of the engine must be asked first, where the native one sees to it by itself. */
function preparation(complaint: string, migrationsList: object): { method: string; params: object } | null {
  const filters = { externalTables: [], externalEnums: [] }
  // It does not take a missing history table for an empty history: applying nothing makes the table.
  if (complaint.includes('_prisma_migrations'))
    return {
      method: 'applyMigrations',
      params: { migrationsList: { ...migrationsList, migrationDirectories: [] }, filters },
    }
  // It replays migrations only when it diagnoses them, and remembers the result.
  if (complaint.includes('shadow DB')) return { method: 'devDiagnostic', params: { migrationsList, filters } }
  return null
}

const send = (message: object) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
let prints = 0

async function respond(id: number, method: string, params: Request['params']): Promise<void> {
  try {
    const result = (await answer(method, params)) ?? null
    if (method === 'diff' && result !== null && typeof result === 'object' && 'stdout' in result && result.stdout)
      send({ id: --prints, method: 'print', params: { content: String(result.stdout).trimEnd() } })
    send({ id, result })
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    const message = (await loading?.catch(() => undefined))?.explain(failure) ?? failure.message
    const errorCode = 'code' in failure ? failure.code : null
    const data = { is_panic: false, message, error_code: errorCode, meta: null }
    send({ id, error: { code: 4466, message: failure.message, data } })
  }
}

if (argv.includes('cli')) process.exit(runCommand(argv[argv.indexOf('cli') + 1]))

let queue = Promise.resolve()
createInterface({ input: process.stdin })
  .on('line', line => {
    const { id, method, params }: Request = JSON.parse(line)
    // Lines without a method are replies to what was printed.
    if (method !== undefined) queue = queue.then(() => respond(id, method, params))
  })
  .on('close', () => queue.finally(() => process.exit(0)))
