import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'
import { startAppServer } from './support/app-server'
import { withDatabase } from './support/sqlite'

const UNAVAILABLE = { path: '/', status: 503 }

test.describe('a database that cannot be used', () => {
  let folder: string
  test.beforeEach(({ expectNoise }) => {
    folder = mkdtempSync(join(tmpdir(), 'keypoint-e2e-broken-'))
    // The page asks for nothing, the browser for an icon.
    expectNoise(/responded with a status of (503|404)/)
  })
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const cases = [
    {
      what: 'is a folder',
      make: () => folder,
      title: 'The database cannot be opened.',
      todo: 'Check that DATABASE_URL names a file',
      code: 'database-cannot-open',
    },
    {
      what: 'is no database',
      make: () => {
        const path = join(folder, 'letter.db')
        writeFileSync(path, 'Dear reader, this is a letter and not a database. '.repeat(100))
        return path
      },
      title: 'The database file is damaged.',
      todo: 'backups folder',
      code: 'database-corrupt',
    },
  ]
  for (const { what, make, title, todo, code } of cases)
    test(`that ${what} gives one plain page that says what to do`, async ({ page, request }) => {
      const server = await startAppServer({ databaseUrl: `file:${make()}`, until: UNAVAILABLE })
      const response = await page.goto(`${server.url}/library`)
      expect(response?.status()).toBe(503)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.getByRole('paragraph')).toContainText(todo)
      expect(
        (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations,
      ).toEqual([])
      const api = await request.get(`${server.url}/api/study`)
      expect(api.status()).toBe(503)
      expect((await api.json()).error.code).toBe(code)
      await server.stop()
    })

  test('that is from a newer version is left as it is, and can be used once it is mended', async ({
    page,
    databasePath,
    request,
  }) => {
    const path = join(folder, 'newer.db')
    copyFileSync(databasePath, path)
    withDatabase(path, db =>
      db.exec(`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
        VALUES ('from-later', 'x', '2030-01-01T00:00:00+00:00', '20300101000000_later', '2030-01-01T00:00:00+00:00', 1)`),
    )
    const server = await startAppServer({ databaseUrl: `file:${path}`, until: UNAVAILABLE })
    await page.goto(`${server.url}/study`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The database comes from a newer version of Keypoint.',
    )
    await expect(page.getByRole('paragraph')).toContainText('Nothing was changed.')
    expect(server.errors()).toContain('newer version of Keypoint')

    withDatabase(path, db => db.exec("DELETE FROM _prisma_migrations WHERE id = 'from-later'"))
    expect((await request.get(`${server.url}/api/ready`)).status()).toBe(200)
    await server.stop()
  })
})
