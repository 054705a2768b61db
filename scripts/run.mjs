// `node scripts/run.mjs NAME [--built] [arguments]`: runs scripts/NAME.ts on a clone where nothing may be there yet.
import { spawnSync } from 'node:child_process'
import { build, environment, generateClient, install } from './prepare.mjs'

const [name, ...rest] = process.argv.slice(2)
install()
generateClient()
if (rest[0] === '--built') build()

const args = rest.filter((argument, place) => place > 0 || argument !== '--built')
const node = ['--conditions=react-server', '--import', 'tsx', `scripts/${name}.ts`, ...args]
process.exitCode = spawnSync(process.execPath, node, { stdio: 'inherit', env: environment }).status ?? 1
