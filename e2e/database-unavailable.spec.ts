import { mkdirSync, writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { withDatabase } from './support/sqlite'

const LATER = '20300101000000_later'

async function expectPlainPage(page: Page, title: string, todo: string): Promise<void> {
  const response = await page.goto('/library')
  expect(response?.status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('paragraph')).toContainText(todo)
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).setLegacyMode()
  expect((await axe.analyze()).violations).toEqual([])
}

test.describe('a database that cannot be used gives one plain page that says what to do', () => {
  test.use({ ready: { path: '/', status: 503 } })
  test.beforeEach(({ expectNoise }) => {
    // The page asks for nothing, the browser for an icon.
    expectNoise(/responded with a status of (503|404)/)
    expectNoise(/^Keypoint cannot be used: /)
  })

  test.describe('when it is a folder', () => {
    test.use({
      databasePath: async ({ databasePath }, use) => {
        const folder = `${databasePath}-folder`
        mkdirSync(folder)
        await use(folder)
      },
    })
    test('it cannot be opened', async ({ page, request, server }) => {
      await expectPlainPage(page, 'The database cannot be opened.', 'Check that DATABASE_URL names a file')
      const api = await request.get('/api/study')
      expect(api.status()).toBe(503)
      expect((await api.json()).error.code).toBe('database-cannot-open')
      expect(server.errors()).toContain('check that DATABASE_URL names a file')
    })
  })

  test.describe('when it is no database', () => {
    test.use({
      databasePath: async ({ databasePath }, use) => {
        writeFileSync(databasePath, 'Dear reader, this is a letter and not a database. '.repeat(100))
        await use(databasePath)
      },
    })
    test('it is damaged', async ({ page }) => {
      await expectPlainPage(page, 'The database file is damaged.', 'backups folder')
    })
  })

  test.describe('when it is from a newer version', () => {
    test.use({
      databasePath: async ({ databasePath }, use) => {
        const later = `INSERT INTO _prisma_migrations
          (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
          VALUES ('later', 'x', '2030-01-01T00:00:00+00:00', '${LATER}', '2030-01-01T00:00:00+00:00', 1)`
        withDatabase(databasePath, db => db.exec(later))
        await use(databasePath)
      },
    })
    test('nothing is changed, and it is used once it is mended', async ({ page, request, databasePath }) => {
      const title = 'The database comes from a newer version of Keypoint.'
      await expectPlainPage(page, title, 'Nothing was changed.')
      withDatabase(databasePath, db => db.exec(`DELETE FROM _prisma_migrations WHERE migration_name = '${LATER}'`))
      expect((await request.get('/api/ready')).status()).toBe(200)
      expect((await page.goto('/library'))?.status()).toBe(200)
    })
  })
})
