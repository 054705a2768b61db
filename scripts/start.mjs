// `npm start`: everything from a fresh clone to the running app.
import { spawn } from 'node:child_process'
import { build, environment, generateClient, install } from './prepare.mjs'

install()
generateClient()
build()

const host = process.env.HOST ?? '127.0.0.1'
const port = process.env.PORT ?? '3000'
const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-H', host, '-p', port], {
  stdio: 'inherit',
  env: { ...environment, NODE_ENV: 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', code => process.exit(code ?? 0))
