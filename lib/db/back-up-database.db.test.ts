import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUpDatabase } from '@/lib/db/back-up-database'
import { type Connection, openConnection } from '@/lib/db/sqlite/open-connection'

const NOW = Date.parse('2026-03-01T09:00:00Z')
let path: string
let writer: Connection
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'keypoint-backup-')), 'keypoint.db')
  writer = openConnection(path, 'writer')
  writer.exec(`CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('committed')`)
})
afterEach(() => {
  writer.close()
  rmSync(dirname(path), { recursive: true, force: true })
})

function words(file: string) {
  const connection = openConnection(file, 'reader')
  const { values } = connection.query('SELECT text FROM word')
  connection.close()
  return values.flat()
}

describe(backUpDatabase, () => {
  it('copies what is committed, while another connection is writing', () => {
    writer.exec(`BEGIN IMMEDIATE; INSERT INTO word VALUES ('not yet')`)
    expect(words(backUpDatabase(path, NOW))).toEqual(['committed'])
    writer.exec('COMMIT')
    expect(words(path)).toEqual(['committed', 'not yet'])
  })

  it('puts the copy beside the database, named after it and the time', () => {
    expect(backUpDatabase(path, NOW)).toBe(join(dirname(path), 'backups', 'keypoint-2026-03-01T09-00-00.000Z.db'))
    expect(readdirSync(join(dirname(path), 'backups'))).toEqual(['keypoint-2026-03-01T09-00-00.000Z.db'])
  })

  it('begins anew where one was broken off, and overwrites no copy', () => {
    const folder = join(dirname(path), 'backups')
    mkdirSync(folder)
    writeFileSync(join(folder, 'keypoint-2026-03-01T09-00-00.000Z.db.partial'), 'half a database')
    const first = backUpDatabase(path, NOW)
    writer.exec(`INSERT INTO word VALUES ('later')`)
    const second = backUpDatabase(path, NOW)
    expect(words(first)).toEqual(['committed'])
    expect(words(second)).toEqual(['committed', 'later'])
  })

  it('throws when the folder cannot be made', () => {
    writeFileSync(join(dirname(path), 'backups'), 'a file')
    expect(() => backUpDatabase(path, NOW)).toThrow('EEXIST')
  })
})
