import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DatabaseUrlInvalid } from '@/lib/db/database-path'
import { MigrationRefused } from '@/lib/db/migration-errors'
import { openDatabase } from '@/lib/db/open-database'
import { readMigrations } from '@/lib/db/read-migrations'

const migrations = readMigrations(fileURLToPath(new URL('../../prisma/migrations', import.meta.url)))
const now = Date.parse('2026-03-01T09:00:00+08:00')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keypoint-open-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe(openDatabase, () => {
  it('makes the folder and the file, ready for queries', async () => {
    const url = `file:${join(folder, 'new', 'data', 'keypoint.db')}`
    const { prisma, close } = await openDatabase({ url, migrations, now })
    expect(await prisma.reviewEvent.count()).toBe(0)
    await close()
    expect(existsSync(join(folder, 'new', 'data', 'keypoint.db'))).toBe(true)
  })

  it('takes a path from the folder the process runs in', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(folder)
    const { close } = await openDatabase({ url: 'file:./data/keypoint.db', migrations, now })
    await close()
    expect(existsSync(join(folder, 'data', 'keypoint.db'))).toBe(true)
  })

  it('finds what was written before, and makes no copy when nothing is pending', async () => {
    const url = `file:${join(folder, 'keypoint.db')}`
    const first = await openDatabase({ url, migrations, now })
    await first.prisma.learner.create({ data: { id: 'lin', createdAt: BigInt(now) } })
    await first.close()
    const second = await openDatabase({ url, migrations, now })
    expect(await second.prisma.learner.findMany()).toEqual([
      { id: 'lin', createdAt: BigInt(now), settings: '{}', foldVersion: 0 },
    ])
    await second.close()
    expect(readdirSync(folder)).not.toContain('backups')
  })

  it('throws before it makes anything for a URL it does not know', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(folder)
    const opening = openDatabase({ url: 'postgresql://localhost/keypoint', migrations, now })
    await expect(opening).rejects.toThrow(DatabaseUrlInvalid)
    expect(readdirSync(folder)).toEqual([])
  })

  it('throws for a database of a newer version', async () => {
    const url = `file:${join(folder, 'keypoint.db')}`
    const { close } = await openDatabase({ url, migrations, now })
    await close()
    const older = openDatabase({ url, migrations: migrations.slice(0, 1), now })
    await expect(older).rejects.toThrow(MigrationRefused)
    await expect(older).rejects.toMatchObject({ reason: 'database-newer', migration: migrations[1]?.name })
  })
})
