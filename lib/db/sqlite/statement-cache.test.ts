import { describe, expect, it, vi } from 'vitest'
import { loadSqliteLibrary } from '@/lib/db/sqlite/sqlite-library'
import { StatementCache } from '@/lib/db/sqlite/statement-cache'

function aCache() {
  const { DatabaseSync } = loadSqliteLibrary()
  const db = new DatabaseSync(':memory:')
  return { cache: new StatementCache(db), prepare: vi.spyOn(db, 'prepare') }
}

describe(StatementCache, () => {
  it('compiles a statement once', () => {
    const { cache, prepare } = aCache()
    expect(cache.get('SELECT 1')).toBe(cache.get('SELECT 1'))
    expect(prepare).toHaveBeenCalledTimes(1)
  })

  it('gives rows as arrays and integers exactly', () => {
    const { cache } = aCache()
    expect(cache.get('SELECT 9007199254740993, 0.5').all()).toEqual([[9007199254740993n, 0.5]])
  })

  it('forgets the statement that was used longest ago', () => {
    const { cache, prepare } = aCache()
    const oldest = cache.get('SELECT 0')
    for (let n = 1; n < 200; n++) cache.get(`SELECT ${n}`)
    expect(cache.get('SELECT 0')).toBe(oldest)
    cache.get('SELECT 200')
    expect(cache.get('SELECT 0')).toBe(oldest)
    expect(prepare).toHaveBeenCalledTimes(201)
    cache.get('SELECT 1')
    expect(prepare).toHaveBeenCalledTimes(202)
  })

  it('forgets all when cleared', () => {
    const { cache } = aCache()
    const before = cache.get('SELECT 1')
    cache.clear()
    expect(cache.get('SELECT 1')).not.toBe(before)
  })
})
