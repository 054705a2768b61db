import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { SqliteAdapterFactory } from '@/lib/db/sqlite/adapter-factory'

export type Datamodels = readonly (readonly [path: string, content: string])[]
export type LoadedEngine = {
  /** Calls a method of the engine by its name in the protocol. */
  call(method: string, params: unknown): Promise<unknown>
  /** What went wrong in words: the engine itself only gives a number for errors of the database. */
  explain(error: Error): string
  close(): Promise<void>
}

/** Prisma's schema engine as WebAssembly, on this project's own SQLite adapter. */
export async function loadEngine(path: string, datamodels: Datamodels): Promise<LoadedEngine> {
  const panic = { message: '' }
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => Object.assign(panic, { message }) },
  })
  instantiate()
  const { adapter, closeAll } = bindAdapter(path)
  const engine = await glue.SchemaEngine.new(
    // An empty list makes the engine panic.
    { datamodels: datamodels.length > 0 ? datamodels.map(([name, content]) => [name, content]) : undefined },
    () => {},
    adapter,
  )
  return {
    async call(method, params) {
      const implementation: unknown = Reflect.get(engine, method === 'getDatabaseVersion' ? 'version' : method)
      if (typeof implementation !== 'function') throw new Error(`the schema engine has no method ${method}`)
      return implementation.call(engine, params)
    },
    explain(error) {
      const id = /External error id#(\d+)/.exec(error.message)?.[1]
      const cause = id === undefined ? undefined : adapter.errorRegistry.consumeError(Number(id))?.error
      const message = panic.message || error.message
      return cause instanceof Error ? `${message}\n${cause.message}` : message
    },
    async close() {
      engine.free()
      await closeAll()
    },
  }
}

function instantiate(): void {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const wasm = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const { exports } = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(exports)
  const start = exports.__wbindgen_start
  if (typeof start === 'function') start()
}

function bindAdapter(path: string) {
  const factory = new SqliteAdapterFactory(path)
  const opened: SqlDriverAdapter[] = []
  const track = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = runningWholeScripts(await connecting)
    opened.push(connection)
    return connection
  }
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => track(factory.connect()),
    connectToShadowDb: () => track(factory.connectToShadowDb()),
  })
  return { adapter, closeAll: async () => void (await Promise.all(opened.map(connection => connection.dispose()))) }
}

/**
 * The engine replays whole migrations through `executeRaw`, where SQLite takes one statement. And it asks for an
 * exclusive lock, which would shut out the adapter's own reader; for libSQL the engine leaves it out itself.
 */
function runningWholeScripts(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const executeOne = adapter.executeRaw.bind(adapter)
  adapter.executeRaw = async query => {
    if (query.args.length > 0) return executeOne(query)
    if (!/locking_mode\s*=\s*EXCLUSIVE/i.test(query.sql)) await adapter.executeScript(query.sql)
    return 0
  }
  return adapter
}
