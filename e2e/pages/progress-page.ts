import type { Locator, Page } from '@playwright/test'

/** How much of the reading list is held. */
export class ProgressPage {
  readonly headline: Locator
  readonly table: Locator

  constructor(readonly page: Page) {
    this.headline = page.getByRole('main').getByRole('heading', { level: 1 })
    this.table = page.getByRole('table', { name: 'Mastery by topic' })
  }

  async open(): Promise<void> {
    await this.page.goto('/progress')
  }

  /** The row of a resource or a topic: seen, due, mastery. */
  row(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }
}
