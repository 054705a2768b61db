import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, type TestApp } from '@/lib/testing/test-app'

/** Runs a command of this folder as npm does. */
function run(script: string, url: string, ...args: string[]) {
  const flags = ['--conditions=react-server', '--import', 'tsx']
  const env = { ...process.env, DATABASE_URL: url }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, `scripts/${script}.ts`, ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('db:check and db:rebuild', () => {
  let test: TestApp
  let path: string
  beforeEach(async () => {
    test = await createTestApp(['one-1-a', 'two-1-a'].map(id => aCard({ id, keyPointId: id.slice(0, -2) })))
    await test.answer('one-1-a')
    const [database] = await test.prisma.$queryRaw<{ file: string }[]>`PRAGMA database_list`
    path = database?.file ?? ''
  })
  afterEach(() => test.close())
  const url = () => `file:${path}`

  it('find a state that differs, mend it, and then find nothing', async () => {
    expect(run('db-check', url())).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 cards with 1 events'),
    })
    await test.prisma.cardState.updateMany({ where: { cardId: 'one-1-a' }, data: { reps: 31 } })

    const found = run('db-check', url(), '--json')
    expect(found.status).toBe(1)
    expect(JSON.parse(found.stdout)).toEqual({
      ...{ integrity: 'ok', foreignKeys: [], cards: 2, events: 1 },
      differences: [{ learnerId: 'lin', cardId: 'one-1-a', field: 'reps', stored: 31, rebuilt: 1 }],
    })
    expect(run('db-check', url()).stdout).toContain('lin one-1-a reps: stored 31, rebuilt 1')

    const mended = run('db-rebuild', url(), '--json')
    expect(mended.status).toBe(0)
    expect(JSON.parse(mended.stdout)).toEqual({ cards: 2, events: 1, changed: 1, unreadable: [] })
    expect(run('db-check', url())).toMatchObject({ status: 0, stdout: expect.stringContaining('No differences.') })
  }, 60_000)

  it('say plainly what is the matter with a database they cannot use, and exit 2', () => {
    const words = join(dirname(path), 'words.db')
    writeFileSync(words, 'no database at all, but a file of words '.repeat(200))
    for (const script of ['db-check', 'db-rebuild']) {
      expect(run(script, `file:${path}.gone`)).toEqual({
        ...{ status: 2, stdout: '' },
        stderr: `There is no database at ${path}.gone. The app makes one: npm start\n`,
      })
      expect(run(script, `file:${words}`)).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^The file is not a database/),
      })
      expect(run(script, 'postgres://here')).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^DATABASE_URL does not begin/),
      })
    }
  }, 60_000)
})
