import 'server-only'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type RunningScript = {
  /** The next line it prints. */
  readonly line: () => Promise<string>
  /** Ends its input, which every script here waits for, and gives its exit code. */
  readonly goOn: () => Promise<number>
}

/** Runs a script of this folder in a process of its own, as the app's own scripts are run. */
export function startScript(name: string, ...args: readonly string[]): RunningScript {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const flags = ['--conditions=react-server', '--import', 'tsx']
  const child = spawn(process.execPath, [...flags, script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async line() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${name} ended early`)
      return value
    },
    async goOn() {
      child.stdin.end()
      const [code] = await exit
      return Number(code)
    },
  }
}
