// `npm test`: every check there is, from a fresh clone.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { build, environment, fail, generateClient, install, run } from './prepare.mjs'

install()
generateClient()

const bin = (say, script, ...args) => run(say, process.execPath, [`node_modules/${script}`, ...args])
const LINTED = [
  'app',
  'components',
  'lib',
  'scripts',
  'e2e',
  'prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
]
bin('lint and format', '@biomejs/biome/bin/biome', 'check', '--config-path=.config', '--error-on-warnings', ...LINTED)
bin('types', 'typescript/bin/tsc', '--noEmit')
bin(
  'dependency rules',
  'dependency-cruiser/bin/dependency-cruise.mjs',
  '--config',
  '.config/dependency-cruiser.mjs',
  'app',
  'components',
  'lib',
  'scripts',
  'proxy.ts',
  'instrumentation.ts',
)
run('content', process.execPath, ['scripts/run.mjs', 'content-check'])
bin('unit, property and database tests', 'vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts')
build()
await findBrowser()
bin('end-to-end tests', '@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts')

/** Playwright's own Chromium, or the system's; else Playwright's is downloaded, or the system's installed when run as root. */
async function findBrowser() {
  const { chromium } = await import('@playwright/test')
  const known = [
    process.env.CHROMIUM_PATH,
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const isThere = () => known.some(path => path && existsSync(path))
  if (isThere()) return
  console.log('› getting a Chromium for the end-to-end tests')
  const attempt = (command, ...args) =>
    spawnSync(command, args, { stdio: 'inherit', env: environment, timeout: 300_000 }).status === 0
  const isRoot = process.getuid?.() === 0
  if (
    attempt(
      process.execPath,
      'node_modules/@playwright/test/cli.js',
      'install',
      ...(isRoot ? ['--with-deps'] : []),
      'chromium',
    )
  )
    return
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', 'update')
    attempt('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  }
  if (!isThere()) fail('There is no browser for the end-to-end tests: install Chromium, or set CHROMIUM_PATH.')
}
