import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export type AppServer = {
  readonly url: string
  /** What it has written to its standard error so far. */
  errors(): string
  /** All it has written, for the report of a failed test. */
  log(): string
  stop(): Promise<void>
}

/** The path that is asked until the server replies with this status. */
export type Ready = { readonly path: string; readonly status: number }

type Start = {
  readonly databaseUrl: string
  /** KEYPOINT_MODE */
  readonly mode?: string
  readonly ready?: Ready
}

const READY: Ready = { path: '/api/ready', status: 200 }
const LONGEST_START = 30_000
const BETWEEN_TRIES = 50

/** Starts the built app in test mode on a port of its own, and waits until it can be used. */
export async function startAppServer({ databaseUrl, mode = 'test', ready = READY }: Start): Promise<AppServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        KEYPOINT_MODE: mode,
        DATABASE_URL: databaseUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let log = ''
  let errors = ''
  child.stdout.on('data', data => {
    log += data
  })
  child.stderr.on('data', data => {
    log += data
    errors += data
  })
  const exited = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGKILL')
    await exited
  }
  const deadline = Date.now() + LONGEST_START
  while ((await statusOf(url + ready.path)) !== ready.status) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`the server did not reply to ${ready.path} with ${ready.status}; it said:\n${log}`)
    }
    await new Promise(resolve => setTimeout(resolve, BETWEEN_TRIES))
  }
  return { url, errors: () => errors, log: () => log, stop }
}

/** null while nothing listens. */
async function statusOf(url: string): Promise<number | null> {
  try {
    return (await fetch(url)).status
  } catch {
    return null
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
