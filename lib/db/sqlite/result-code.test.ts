import { describe, expect, it } from 'vitest'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import { extendedCode, primaryCode } from '@/lib/db/sqlite/result-code'

function thrownBy(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe(extendedCode, () => {
  const db = openConnection(':memory:', 'writer')
  db.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
           CREATE TABLE child (parent INTEGER REFERENCES parent (id));
           INSERT INTO parent VALUES (1, 'one')`)

  it.each([
    ['unique', "INSERT INTO parent VALUES (2, 'one')", 2067],
    ['not null', 'INSERT INTO parent VALUES (2, NULL)', 1299],
    ['foreign key', 'INSERT INTO child VALUES (99)', 787],
    ['a word that is no column', 'SELECT nothing FROM parent', 1],
  ])('is the same whether the statement gives rows or not: %s', (_, sql, code) => {
    expect(extendedCode(thrownBy(() => db.run(sql)))).toBe(code)
    expect(extendedCode(thrownBy(() => db.query(sql)))).toBe(code)
    expect(extendedCode(thrownBy(() => db.exec(sql)))).toBe(code)
  })

  it('is known for a lock met by a statement that gives rows', () => {
    const error = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR' })
    expect(extendedCode(error)).toBe(5)
  })

  it('is that of any error where neither code nor words tell', () => {
    const error = Object.assign(new Error('ReviewEvent is append-only'), { code: 'ERR_SQLITE_ERROR' })
    expect(extendedCode(error)).toBe(1)
  })

  it('is null for errors of others', () => {
    expect(extendedCode(new TypeError('database is locked'))).toBeNull()
    expect(extendedCode({ errcode: 5 })).toBeNull()
    expect(extendedCode(null)).toBeNull()
  })
})

describe(primaryCode, () => {
  it('is the low byte', () => {
    expect(primaryCode(517)).toBe(5)
    expect(primaryCode(8)).toBe(8)
  })
})
