import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

function bench(...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'keypoint-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const flags = ['--conditions=react-server', '--import', 'tsx', 'scripts/bench.ts']
  const command = [...flags, '--without-page', '--folder', folder, ...args]
  return { ...spawnSync(process.execPath, command, { encoding: 'utf8' }), folder }
}

it('measures everything on a database of the size asked for, and leaves nothing behind', () => {
  const { stdout, folder } = bench('--json', '--cards', '400', '--events', '3000')
  const measured = JSON.parse(stdout)
  expect(measured).toMatchObject({ cards: 400, events: 3000, studyPage: null })
  expect(measured.queue.runs).toBeGreaterThanOrEqual(20)
  expect(measured.queue.dueReviews).toBeGreaterThan(0)
  expect(measured.answers.raw.runs).toBeGreaterThan(10)
  // The app's answers and the raw rows are in the log by then, and the states are still what the log makes of them.
  expect(measured.rebuild).toMatchObject({ cards: 400, differences: 0 })
  expect(measured.rebuild.events).toBe(3001 + measured.answers.runs + measured.answers.raw.runs)
  expect(measured.targets.map(({ met }: { met: boolean | null }) => met).at(-1)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
}, 60_000)

it('refuses a size that is not one', () => {
  expect(bench('--cards', 'many')).toMatchObject({ status: 2, stderr: expect.stringContaining('found many') })
}, 60_000)
