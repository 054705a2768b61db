import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { CardKind } from '@/lib/content/card'
import type { Language } from '@/lib/shared/language'
import type { SettingsChange } from '@/lib/shared/learner-settings'
import { LibraryPage } from './pages/library-page'
import { ProgressPage } from './pages/progress-page'
import { StudyPage } from './pages/study-page'
import { type AppServer, type Ready, startAppServer } from './support/app-server'
import { hydrated } from './support/hydrated'
import { TEMPLATE } from './support/make-template'
import { messagesIn } from './support/messages'
import { type LoggedEvent, readReviewLog } from './support/review-log'
import { keepNewCards } from './support/seed'

export { expect }

export type Options = {
  /** The language in which page objects look for controls. */
  language: Language
  /** How the learner works. */
  by: 'mouse' | 'keyboard'
  /** What the server replies once it is started. */
  ready: Ready
  /** When the test begins: a Monday morning, so that nothing depends on the hour at which tests run. */
  beginsAt: string
}

type Fixtures = {
  /** A path of the test's own with a database in it, ready for its first learner. */
  databasePath: string
  server: AppServer
  /** Fails the test for what nobody expected: errors in the browser or on the server, requests to another host. */
  quiet: undefined
  /** Sets the server's clock and the browser's; timers of open pages that end by then go off. */
  at(time: string): Promise<void>
  /** Says that an error in the browser's console or the server's log belongs to the test. */
  expectNoise(pattern: RegExp): void
  /** Opens a page of the app and waits until it can be used. */
  visit(path: string): Promise<void>
  change(settings: SettingsChange): Promise<void>
  /** Leaves one new card for each of these kinds, and gives their ids in the order they are asked. Before a page is opened. */
  askOnly(...kinds: CardKind[]): string[]
  /** What was recorded, all of it. */
  reviewLog(): LoggedEvent[]
  study: StudyPage
  /** The same screen in another tab. */
  otherTab: StudyPage
  library: LibraryPage
  progress: ProgressPage
}

/** What Node says of its own SQLite, and where it says it. */
const HARMLESS = [/ExperimentalWarning|--trace-warnings/]

export const test = base.extend<Options & Fixtures & { noise: RegExp[] }>({
  language: ['en', { option: true }],
  by: ['mouse', { option: true }],
  ready: [{ path: '/api/ready', status: 200 }, { option: true }],
  beginsAt: ['2026-03-02T09:00:00+08:00', { option: true }],
  noise: async ({ language: _ }, use) => use([...HARMLESS]),
  expectNoise: async ({ noise }, use) => use(pattern => noise.push(pattern)),

  databasePath: async ({ language: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'keypoint-e2e-'))
    const path = join(folder, 'keypoint.db')
    copyFileSync(process.env[TEMPLATE] ?? '', path)
    await use(path)
    rmSync(folder, { recursive: true, force: true })
  },

  server: async ({ databasePath, ready, noise }, use, info) => {
    const server = await startAppServer({ databaseUrl: `file:${databasePath}`, ready })
    await use(server)
    await server.stop()
    if (info.status !== info.expectedStatus) await info.attach('server.log', { body: server.log() })
    expect(unexpected(server.errors().split('\n'), noise), 'errors on the server').toEqual([])
  },

  baseURL: async ({ server }, use) => use(server.url),

  quiet: [
    async ({ context, noise }, use) => {
      const said: string[] = []
      const elsewhere: string[] = []
      context.on('console', message => message.type() === 'error' && said.push(message.text()))
      context.on('weberror', event => said.push(String(event.error().stack)))
      context.on('request', request => isElsewhere(request.url()) && elsewhere.push(request.url()))
      await use(undefined)
      expect(unexpected(said, noise), 'errors in the browser').toEqual([])
      expect(elsewhere, 'requests to other hosts').toEqual([])
    },
    { auto: true },
  ],

  at: [
    async ({ context, request, ready, beginsAt }, use) => {
      const setServer = async (now: number) =>
        expect((await request.post('/api/test-clock', { data: { now } })).status()).toBe(ready.status)
      let now = Date.parse(beginsAt)
      await setServer(now)
      await context.clock.install({ time: now })
      await use(async time => {
        const then = Date.parse(time)
        await setServer(then)
        await context.clock.fastForward(then - now)
        now = then
      })
    },
    { auto: true },
  ],

  visit: async ({ page }, use) => {
    await use(async path => {
      await page.goto(path)
      await hydrated(page)
    })
  },
  change: async ({ request }, use) => {
    await use(async data => expect(await request.post('/api/settings', { data })).toBeOK())
  },
  askOnly: async ({ server: _, databasePath }, use) => use((...kinds) => keepNewCards(databasePath, kinds)),
  reviewLog: async ({ databasePath }, use) => use(() => readReviewLog(databasePath)),

  study: async ({ page, language, by }, use) => use(new StudyPage(page, messagesIn(language).study, by)),
  otherTab: async ({ context, language, by }, use) =>
    use(new StudyPage(await context.newPage(), messagesIn(language).study, by)),
  library: async ({ page }, use) => use(new LibraryPage(page)),
  progress: async ({ page }, use) => use(new ProgressPage(page)),
})

const unexpected = (lines: readonly string[], expected: readonly RegExp[]) =>
  lines.filter(line => line.trim() !== '' && !expected.some(pattern => pattern.test(line)))

const isElsewhere = (url: string) => /^(https?|wss?):/.test(url) && new URL(url).hostname !== '127.0.0.1'
