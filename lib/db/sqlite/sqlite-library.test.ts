import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { loadSqliteLibrary } from '@/lib/db/sqlite/sqlite-library'

type Builtin = NonNullable<Parameters<typeof loadSqliteLibrary>[0]>

/** As node:sqlite of a version with these methods of statements. */
function builtinWith(...methods: string[]): Builtin {
  class StatementSync {}
  for (const method of methods) Object.assign(StatementSync.prototype, { [method]: () => {} })
  return { StatementSync, DatabaseSync: class {} } as unknown as Builtin
}

const packaged: unknown = createRequire(import.meta.url)('@photostructure/sqlite')

describe(loadSqliteLibrary, () => {
  it('takes what is built in where it has all that is used', () => {
    const builtin = builtinWith('all', 'columns', 'setReturnArrays')
    expect(loadSqliteLibrary(builtin)).toBe(builtin)
  })

  it.each([[['all']], [['all', 'columns']], [['all', 'setReturnArrays']]])(
    'takes the package where statements only have %j',
    methods => {
      expect(loadSqliteLibrary(builtinWith(...methods))).toBe(packaged)
    },
  )

  it('opens a database with what this Node has', () => {
    const { DatabaseSync } = loadSqliteLibrary()
    const db = new DatabaseSync(':memory:')
    expect(db.prepare('SELECT 1 AS one').get()).toMatchObject({ one: 1 })
    db.close()
  })
})
