import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readMigrations } from '@/lib/db/read-migrations'

const folder = mkdtempSync(join(tmpdir(), 'keypoint-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

describe(readMigrations, () => {
  it('reads folders in the order of their names, and no other files', () => {
    addMigration('20260302000000_second', 'SELECT 2;\r\n')
    addMigration('20260301000000_first', '-- 第一\nSELECT 1;\n')
    writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "sqlite"\n')
    expect(readMigrations(folder)).toEqual([
      { name: '20260301000000_first', sql: '-- 第一\nSELECT 1;\n' },
      { name: '20260302000000_second', sql: 'SELECT 2;\r\n' },
    ])
  })

  it('throws when a folder has no migration', () => {
    mkdirSync(join(folder, '20260303000000_empty'))
    expect(() => readMigrations(folder)).toThrow('ENOENT')
  })
})
