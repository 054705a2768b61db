import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

/** Compressed script of a page with nothing on it, measured on Next 16.4.5 with React 19.3 (bytes). */
export const EMPTY_PAGE = 145_000
const START_LIMIT = 60_000

export type StudyPageMeasure = {
  /** Bytes of script that a browser of today loads with the page, each file compressed by gzip -9. */
  readonly study: number
  /** The same for the app's plainest page, that of an address there is nothing at. */
  readonly notFound: number
  readonly aboveEmpty: number
}

/** Measures the production build over a database of its own in `folder`; null when there is no build. */
export async function measureStudyPage(folder: string): Promise<StudyPageMeasure | null> {
  if (!existsSync('.next/BUILD_ID')) return null
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', `${port}`],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DATABASE_URL: `file:${join(folder, 'page.db')}`,
      },
    },
  )
  try {
    await untilUp(origin, server)
    const study = await scriptBytes(`${origin}/study`)
    const notFound = await scriptBytes(`${origin}/there-is-no-such-page`)
    return { study, notFound, aboveEmpty: study - EMPTY_PAGE }
  } finally {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
  }
}

async function untilUp(origin: string, server: ChildProcess): Promise<void> {
  const start = performance.now()
  while (server.exitCode === null && performance.now() - start < START_LIMIT) {
    const isUp = await fetch(origin).then(
      response => response.ok,
      () => false,
    )
    if (isUp) return
    await pause(100)
  }
  throw new Error('the production build did not start')
}

async function scriptBytes(page: string): Promise<number> {
  const html = await (await fetch(page)).text()
  let bytes = 0
  for (const source of scriptSources(html)) {
    const script = await fetch(new URL(source, page))
    if (!script.ok) throw new Error(`${source} is not there: ${script.status}`)
    bytes += gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).length
  }
  return bytes
}

/** The script files a page names; those for browsers without modules are loaded by none of today's. */
export function scriptSources(html: string): Set<string> {
  const tags = html.matchAll(/<script\b[^>]*>/gi)
  return new Set(
    [...tags].flatMap(([tag]) => {
      const source = /\bsrc="([^"]+)"/i.exec(tag)?.[1]
      return source && !/\bnomodule\b/i.test(tag) ? [source.replaceAll('&amp;', '&')] : []
    }),
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
