import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMigrations } from '@/lib/db/read-migrations'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import { DAY } from '@/lib/shared/instant'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, type TestApp, WRONG } from '@/lib/testing/test-app'
import { checkDatabase, isSound } from './check-database'

const migrations = readMigrations('prisma/migrations')
const CARDS = ['one-1-a', 'two-1-a', 'three-1-a', 'four-1-a']

describe(checkDatabase, () => {
  let test: TestApp
  let path: string
  beforeEach(async () => {
    test = await createTestApp(CARDS.map(id => aCard({ id, keyPointId: id.slice(0, -2) })))
    const [database] = await test.prisma.$queryRaw<{ file: string }[]>`PRAGMA database_list`
    path = database?.file ?? ''
  })
  afterEach(() => test.close())
  const check = () => checkDatabase(path, migrations)
  const corrupt = (cardId: string, data: object) =>
    test.prisma.cardState.update({ where: { learnerId_cardId: { learnerId: test.learnerId, cardId } }, data })

  /** Three cards with a history, one of them undone; the fourth stays new. */
  async function study() {
    await test.answer('one-1-a')
    test.wait(11 * 60_000)
    await test.answer('one-1-a')
    await test.answer('two-1-a', WRONG)
    const third = await test.commandFor('three-1-a')
    await test.answer('three-1-a', third)
    await test.undo(third.id)
    test.wait(5 * DAY)
    await test.answer('one-1-a')
  }

  it('finds nothing wrong with what the app has written, and says how much it compared', async () => {
    await study()
    const report = await check()
    expect(report).toEqual({ integrity: 'ok', foreignKeys: [], cards: 4, events: 6, differences: [] })
    expect(isSound(report)).toBe(true)
  })

  it('checks each learner’s cards', async () => {
    await study()
    await test.prisma.learner.create({ data: { id: 'mei', createdAt: 1n } })
    const { differences, cards } = await check()
    expect(cards).toBe(8)
    expect(differences).toHaveLength(4)
    expect(differences).toContainEqual({
      ...{ learnerId: 'mei', cardId: 'one-1-a', field: 'row' },
      ...{ stored: null, rebuilt: 'present' },
    })
  })

  it('finds each field that differs, with both values, and no other', async () => {
    await study()
    const { stability } = await test.stateOf('one-1-a')
    await corrupt('one-1-a', { lapses: 3, dueAt: 17n })
    await corrupt('two-1-a', { phase: 'review' })
    const { differences } = await check()
    const two = (await check()).differences.filter(({ cardId }) => cardId === 'two-1-a')
    expect(differences.filter(({ cardId }) => cardId === 'one-1-a')).toEqual([
      { learnerId: 'lin', cardId: 'one-1-a', field: 'lapses', stored: 3, rebuilt: 0 },
      { learnerId: 'lin', cardId: 'one-1-a', field: 'dueAt', stored: 17, rebuilt: null },
    ])
    expect(two).toEqual([
      { learnerId: 'lin', cardId: 'two-1-a', field: 'phase', stored: 'review', rebuilt: 'learning' },
    ])
    expect(differences).toHaveLength(3)
    expect((await test.stateOf('one-1-a')).stability).toBe(stability)
  })

  it('compares floats to the last digit', async () => {
    await study()
    const { stability } = await test.stateOf('one-1-a')
    const next = stability * (1 + Number.EPSILON)
    await corrupt('one-1-a', { stability: next })
    expect((await check()).differences).toEqual([
      { learnerId: 'lin', cardId: 'one-1-a', field: 'stability', stored: next, rebuilt: stability },
    ])
  })

  it('wants the position of a card beside its state while it is new, and only then', async () => {
    await study()
    await corrupt('one-1-a', { newPosition: 9 })
    await corrupt('three-1-a', { newPosition: null })
    await corrupt('four-1-a', { newPosition: 7 })
    expect(
      (await check()).differences.map(({ cardId, field, stored, rebuilt }) => [cardId, field, stored, rebuilt]),
    ).toEqual([
      ['four-1-a', 'newPosition', 7, 3],
      ['one-1-a', 'newPosition', 9, null],
      ['three-1-a', 'newPosition', null, 2],
    ])
  })

  it('wants a card without events to be new', async () => {
    await corrupt('four-1-a', { phase: 'review', reps: 4 })
    const { differences } = await check()
    expect(differences.map(({ field, rebuilt }) => [field, rebuilt])).toEqual([
      ['phase', 'new'],
      ['reps', 0],
    ])
  })

  it('finds a state that is missing, and one that is of no card', async () => {
    await study()
    await test.prisma.cardState.delete({
      where: { learnerId_cardId: { learnerId: test.learnerId, cardId: 'two-1-a' } },
    })
    const outside = openConnection(path, 'writer')
    outside.exec('PRAGMA foreign_keys = OFF')
    outside.run(`INSERT INTO "CardState" ("learnerId", "cardId", "phase") VALUES ('lin', 'nothing', 'new')`)
    outside.close()
    const report = await check()
    expect(report.differences).toEqual([
      { learnerId: 'lin', cardId: 'two-1-a', field: 'row', stored: null, rebuilt: 'present' },
      { learnerId: 'lin', cardId: 'nothing', field: 'row', stored: 'present', rebuilt: null },
    ])
    expect(report.foreignKeys).toEqual([{ table: 'CardState', row: expect.any(Number), refersTo: 'Card' }])
    expect(isSound(report)).toBe(false)
  })

  it('reports events that cannot be read, and goes on', async () => {
    await study()
    await corrupt('two-1-a', { step: 5 })
    const outside = openConnection(path, 'writer')
    outside.exec('DROP TRIGGER "ReviewEvent_no_update"')
    outside.exec(`UPDATE "ReviewEvent" SET "grade" = 7 WHERE "cardId" = 'one-1-a' AND "cardSeq" = 2`)
    outside.close()
    expect((await check()).differences.map(({ cardId, field, rebuilt }) => [cardId, field, rebuilt])).toEqual([
      ['one-1-a', 'events', 'not a grade: 7'],
      ['two-1-a', 'step', 0],
    ])
  })

  it('says what SQLite says of a damaged file, and compares nothing', async () => {
    await study()
    await test.prisma.$disconnect()
    const page = rootPageOf(path, 'ReviewEvent_id_key')
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(4096, 0xaa), 0, 4096, (page - 1) * 4096)
    closeSync(file)
    const report = await check()
    expect(report.integrity).not.toBe('ok')
    expect(report).toMatchObject({ cards: 0, events: 0, differences: [] })
    expect(isSound(report)).toBe(false)
  })

  it('writes nothing', async () => {
    await study()
    await corrupt('one-1-a', { reps: 44 })
    const before = await test.written()
    await check()
    expect(await test.written()).toEqual(before)
  })

  it('is of one moment while the app goes on', async () => {
    await study()
    const [report] = await Promise.all([check(), test.answer('four-1-a'), check()])
    expect(report.differences).toEqual([])
  })

  it('refuses a file that is not there, and does not make it', async () => {
    await expect(checkDatabase(`${path}.missing`, migrations)).rejects.toThrow(/There is no database at .*npm start/)
    expect(existsSync(`${path}.missing`)).toBe(false)
  })
})

function rootPageOf(path: string, name: string): number {
  const connection = openConnection(path, 'reader')
  const [row] = connection.query('SELECT rootpage FROM sqlite_master WHERE name = ?', [name]).values
  connection.close()
  return Number(row?.[0])
}
