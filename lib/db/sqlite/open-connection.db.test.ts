import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, openConnection } from '@/lib/db/sqlite/open-connection'

const folder = mkdtempSync(join(tmpdir(), 'keypoint-connection-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pragma = (connection: Connection, name: string) => connection.query(`PRAGMA ${name}`).values[0]?.[0]

describe(openConnection, () => {
  const path = join(folder, 'open.db')
  let writer: Connection
  let reader: Connection
  beforeAll(() => {
    writer = openConnection(path, 'writer')
    reader = openConnection(path, 'reader')
    writer.exec('CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)')
  })
  afterAll(() => {
    reader.close()
    writer.close()
  })

  it('sets the same pragmas for both', () => {
    for (const connection of [writer, reader]) {
      expect(pragma(connection, 'journal_mode')).toBe('wal')
      expect(pragma(connection, 'synchronous')).toBe(2n)
      expect(pragma(connection, 'foreign_keys')).toBe(1n)
      expect(pragma(connection, 'recursive_triggers')).toBe(1n)
      expect(pragma(connection, 'busy_timeout')).toBe(0n)
    }
  })

  it('lets only the writer write', () => {
    expect(pragma(writer, 'query_only')).toBe(0n)
    expect(() => reader.exec("INSERT INTO word VALUES (1, 'no')")).toThrow('readonly')
  })

  it('says how many rows a statement changed', () => {
    expect(writer.run("INSERT INTO word VALUES (1, 'a'), (2, 'b')")).toBe(2)
    expect(writer.run('UPDATE word SET text = ? WHERE id = ?', ['c', 2n])).toBe(1)
  })

  it('gives rows with the names and types of their columns', () => {
    expect(reader.query('SELECT id, text AS said, 1 FROM word WHERE id = ?', [2n])).toEqual({
      columns: [
        { name: 'id', declaredType: 'INTEGER' },
        { name: 'said', declaredType: 'TEXT' },
        { name: '1', declaredType: null },
      ],
      values: [[2n, 'c', 1n]],
    })
  })

  it('gives the columns as they are after another connection changed the table', () => {
    reader.query('SELECT * FROM word')
    writer.exec('ALTER TABLE word ADD COLUMN length INTEGER')
    expect(reader.query('SELECT * FROM word').columns.map(({ name }) => name)).toEqual(['id', 'text', 'length'])
  })

  it('knows whether it is in a transaction', () => {
    writer.exec('BEGIN')
    expect(writer.inTransaction).toBe(true)
    writer.exec('ROLLBACK')
    expect(writer.inTransaction).toBe(false)
  })

  it('leaves the whole database in its file when the writer is closed', () => {
    const before = join(folder, 'closed.db')
    const connection = openConnection(before, 'writer')
    connection.exec('CREATE TABLE word (text TEXT)')
    connection.run('INSERT INTO word VALUES (?)', ['kept'])
    connection.close()
    const copy = join(folder, 'copy.db')
    copyFileSync(before, copy)
    const copied = openConnection(copy, 'reader')
    expect(copied.query('SELECT text FROM word').values).toEqual([['kept']])
    copied.close()
  })

  it('rolls back what was not committed when it is closed', () => {
    const connection = openConnection(path, 'writer')
    connection.exec('BEGIN; INSERT INTO word (id) VALUES (99)')
    connection.close()
    expect(reader.query('SELECT id FROM word WHERE id = 99').values).toEqual([])
  })

  it('throws what SQLite throws when there is no such folder', () => {
    expect(() => openConnection(join(folder, 'missing', 'x.db'), 'writer')).toThrow('unable to open database file')
  })
})
