import { afterEach, beforeEach, expect, it } from 'vitest'
import { readMigrations } from '@/lib/db/read-migrations'
import { DAY, MINUTE } from '@/lib/shared/instant'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, MORNING, type TestApp } from '@/lib/testing/test-app'
import { refreshCardStates } from './refresh-card-states'

const migrations = readMigrations('prisma/migrations')
let test: TestApp
let path: string
beforeEach(async () => {
  test = await createTestApp([aCard({ id: 'one-1-a', keyPointId: 'one-1' })])
  const [database] = await test.prisma.$queryRaw<{ file: string }[]>`PRAGMA database_list`
  path = database?.file ?? ''
  await test.answer('one-1-a')
  test.wait(10 * MINUTE)
  await test.answer('one-1-a')
  test.setClock(MORNING + 5 * DAY)
  await test.answer('one-1-a')
})
afterEach(() => test.close())

const refresh = () => refreshCardStates(test.app, path, migrations)

it('does nothing to states of the present fold', async () => {
  const before = await test.written()
  expect(await refresh()).toBe(false)
  expect(await test.written()).toEqual(before)
})

it('folds the states of an older version anew, once', async () => {
  // As the migration leaves them that added the column.
  await test.prisma.cardState.updateMany({ data: { provenDays: 0 } })
  await test.prisma.learner.updateMany({ data: { foldVersion: 0 } })
  expect(await refresh()).toBe(true)
  expect(await test.stateOf('one-1-a')).toMatchObject({ provenDays: 5, reps: 3 })
  expect(await refresh()).toBe(false)
})
