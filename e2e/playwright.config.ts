import { existsSync } from 'node:fs'
import { chromium, defineConfig, devices } from '@playwright/test'
import type { Options } from './fixtures'

/** Playwright's own browser where it is installed, else the system's. */
function findBrowser(): { executablePath?: string } {
  const known = [
    process.env.CHROMIUM_PATH,
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const executablePath = known.find(path => path && existsSync(path))
  return executablePath ? { executablePath } : {}
}

export default defineConfig<Options>({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './support/make-template.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    // The learner's, unless a test says otherwise; nothing here depends on where the tests run.
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    // Without its film, which costs a fifth of the time; what was on screen can be seen all the same.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { ...findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  },
})
