import { describe, expect, it } from 'vitest'
import { DatabaseUrlInvalid, databasePath } from '@/lib/db/database-path'

const FOLDER = '/home/lin/keypoint'

describe(databasePath, () => {
  it.each([
    ['file:./data/keypoint.db', '/home/lin/keypoint/data/keypoint.db'],
    ['file:keypoint.db', '/home/lin/keypoint/keypoint.db'],
    ['file:../other.db', '/home/lin/other.db'],
    ['file:/var/lib/keypoint.db', '/var/lib/keypoint.db'],
    ['file:///var/lib/key%20point.db', '/var/lib/key point.db'],
    ['file:./进度/学习 100%.db', '/home/lin/keypoint/进度/学习 100%.db'],
  ])('%s is %s', (url, path) => {
    expect(databasePath(url, FOLDER)).toBe(path)
  })

  it.each([
    ['', 'is empty'],
    ['postgresql://localhost/keypoint', 'does not begin with file:'],
    ['./data/keypoint.db', 'does not begin with file:'],
    ['file:', 'does not name a file'],
    ['file:./data/', 'does not name a file'],
    ['file:///var/lib/', 'does not name a file'],
    ['file::memory:', 'in memory'],
    ['file:./keypoint.db?mode=ro', 'has parameters'],
    ['file://elsewhere/keypoint.db', 'names another host'],
  ])('%j is refused: %s', (url, problem) => {
    expect(() => databasePath(url, FOLDER)).toThrow(DatabaseUrlInvalid)
    expect(() => databasePath(url, FOLDER)).toThrow(problem)
  })

  it('says what is expected, and does not repeat the URL, which may hold a password', () => {
    expect(() => databasePath('postgresql://lin:secret@localhost/x', FOLDER)).toThrow(
      new DatabaseUrlInvalid('postgresql://lin:secret@localhost/x', 'does not begin with file:'),
    )
    const { message } = new DatabaseUrlInvalid('postgresql://lin:secret@localhost/x', 'does not begin with file:')
    expect(message).toBe('DATABASE_URL does not begin with file:. Expected a file, such as file:./data/keypoint.db')
  })
})
