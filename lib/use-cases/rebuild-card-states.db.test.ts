import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMigrations } from '@/lib/db/read-migrations'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, type TestApp, WRONG } from '@/lib/testing/test-app'
import { checkDatabase } from './check-database'
import { rebuildCardStates } from './rebuild-card-states'

const migrations = readMigrations('prisma/migrations')

describe(rebuildCardStates, () => {
  let test: TestApp
  let path: string
  beforeEach(async () => {
    test = await createTestApp(
      ['one-1-a', 'two-1-a', 'three-1-a'].map(id => aCard({ id, keyPointId: id.slice(0, -2) })),
    )
    const [database] = await test.prisma.$queryRaw<{ file: string }[]>`PRAGMA database_list`
    path = database?.file ?? ''
    await test.answer('one-1-a')
    test.wait(60_000)
    await test.answer('two-1-a', WRONG)
  })
  afterEach(() => test.close())
  const corrupt = (cardId: string, data: object) =>
    test.prisma.cardState.update({ where: { learnerId_cardId: { learnerId: test.learnerId, cardId } }, data })
  /** With the triggers and constraints that would refuse it turned off. */
  function tamper(...statements: string[]) {
    const outside = openConnection(path, 'writer')
    outside.exec('PRAGMA foreign_keys = OFF; DROP TRIGGER "ReviewEvent_no_update"')
    for (const sql of statements) outside.run(sql)
    outside.close()
  }

  it('mends exactly the states that differ, after which the check finds none', async () => {
    const before = await test.written()
    await corrupt('one-1-a', { stability: 99.5, dueDay: 3 })
    await corrupt('three-1-a', { newPosition: null, phase: 'review' })
    const found = await checkDatabase(path, migrations)
    expect([...new Set(found.differences.map(({ cardId }) => cardId))]).toEqual(['one-1-a', 'three-1-a'])
    expect(await rebuildCardStates(path, migrations)).toEqual({ cards: 3, events: 2, changed: 2, unreadable: [] })
    expect((await checkDatabase(path, migrations)).differences).toEqual([])
    expect(await test.written()).toEqual(before)
  })

  it('changes nothing when there is nothing to mend', async () => {
    const before = await test.written()
    expect(await rebuildCardStates(path, migrations)).toMatchObject({ changed: 0 })
    expect(await test.written()).toEqual(before)
  })

  it('adds a state that is missing, and removes one of no card', async () => {
    const before = await test.written()
    tamper(
      `DELETE FROM "CardState" WHERE "cardId" = 'two-1-a'`,
      `INSERT INTO "CardState" ("learnerId", "cardId", "phase") VALUES ('lin', 'nothing', 'new')`,
    )
    expect(await rebuildCardStates(path, migrations)).toMatchObject({ cards: 4, changed: 2 })
    expect((await test.written()).states).toEqual(before.states)
  })

  it('leaves the state of a card whose events cannot be read, and says so', async () => {
    tamper(`UPDATE "ReviewEvent" SET "grade" = 9 WHERE "cardId" = 'one-1-a'`)
    await corrupt('two-1-a', { lapses: 8 })
    const before = await test.stateOf('one-1-a')
    const { changed, unreadable } = await rebuildCardStates(path, migrations)
    expect(changed).toBe(1)
    expect(unreadable.map(({ cardId, rebuilt }) => [cardId, rebuilt])).toEqual([['one-1-a', 'not a grade: 9']])
    expect(await test.stateOf('one-1-a')).toEqual(before)
  })

  it('writes all or nothing', async () => {
    await corrupt('one-1-a', { lapses: 8 })
    await corrupt('two-1-a', { lapses: 8 })
    const outside = openConnection(path, 'writer')
    outside.exec(`CREATE TRIGGER "refuse" BEFORE UPDATE ON "CardState" WHEN NEW."cardId" = 'two-1-a'
      BEGIN SELECT RAISE(ABORT, 'refused by the test'); END`)
    outside.close()
    await expect(rebuildCardStates(path, migrations)).rejects.toThrow('refused by the test')
    expect((await test.stateOf('one-1-a')).lapses).toBe(8)
  })

  it('lets the learner go on afterwards', async () => {
    await corrupt('one-1-a', { version: 40 })
    await rebuildCardStates(path, migrations)
    test.wait(15 * 60_000)
    expect(await test.answer('one-1-a')).toMatchObject({ status: 'recorded', state: { version: 2 } })
  })
})
