// Makes a fresh clone runnable and does nothing that is done already. Only Node's own modules here: nothing may be installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  fail(`Keypoint needs Node 20.19 or newer; this is ${process.versions.node}.`)

export const environment = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

/** Runs a command to its end; a failure ends this process with the command's own words. */
export function run(say, command, args) {
  console.log(`› ${say}`)
  end(say, spawnSync(command, args, { stdio: 'inherit', env: environment }))
}

/** The same for a step of the preparation: it speaks on stderr, so that `--json` of what it prepares stays JSON. */
function prepare(say, command, args) {
  console.error(`› ${say}`)
  end(say, spawnSync(command, args, { stdio: ['ignore', 2, 2], env: environment }))
}

function end(say, result) {
  if (result.status !== 0) fail(`${say}: failed.\n${result.error?.message ?? ''}`)
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

const nodeScript = (say, script, ...args) => prepare(say, process.execPath, [`node_modules/${script}`, ...args])

/** Installs packages when the lock file has changed since the last time. */
export function install() {
  onChange(
    'install',
    ['package-lock.json', 'package.json'],
    () => {
      const npm = process.env.npm_execpath
      const args = ['install', '--no-audit', '--no-fund', '--loglevel=error']
      if (npm) prepare('installing packages (half a minute)', process.execPath, [npm, ...args])
      else prepare('installing packages (half a minute)', 'npm', args)
    },
    'node_modules',
  )
}

export function generateClient() {
  onChange(
    'prisma-client',
    ['prisma/schema.prisma', 'package-lock.json'],
    () =>
      nodeScript(
        'generating the Prisma client',
        'prisma/build/index.js',
        'generate',
        '--config',
        'prisma/prisma.config.ts',
      ),
    'lib/db/generated',
  )
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
]

export function build() {
  onChange(
    'build',
    SOURCES,
    () => nodeScript('building the app (a quarter of a minute)', 'next/dist/bin/next', 'build'),
    '.next/BUILD_ID',
  )
}

/** Does `work` when its inputs differ from those of the last time, or what it makes is gone. */
function onChange(name, inputs, work, product) {
  const stamp = join('node_modules', '.cache', 'keypoint', name)
  const fingerprint = fingerprintOf(inputs)
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return
  work()
  mkdirSync(join('node_modules', '.cache', 'keypoint'), { recursive: true })
  writeFileSync(stamp, fingerprint)
}

/** Contents, not times: a checkout gives every file a new time. */
function fingerprintOf(inputs) {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap(filesBelow)) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .filter(name => name !== 'generated' && !/\.test\.tsx?$/.test(name))
    .flatMap(name => filesBelow(join(path, name)))
}
