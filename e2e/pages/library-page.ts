import type { Locator, Page } from '@playwright/test'
import { hydrated } from '../support/hydrated'

/** The reading list, a resource's page, and the list of cards that were reported or suspended. */
export class LibraryPage {
  readonly resources: Locator
  readonly topics: Locator
  readonly sources: Locator

  constructor(readonly page: Page) {
    const main = page.getByRole('main')
    this.resources = main.getByRole('region').or(main.locator('section')).getByRole('listitem')
    this.topics = page.getByRole('navigation', { name: 'Topics' }).getByRole('link')
    this.sources = main.getByRole('link', { name: '(opens in a new window)' })
  }

  async open(): Promise<void> {
    await this.#visit('/library')
  }

  async openResource(title: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: title }).click()
    await hydrated(this.page)
  }

  async openMarked(): Promise<void> {
    await this.#visit('/library/marked')
  }

  /** A key point of the open resource, or a card of the open list, by a text in it. */
  item(text: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: text })
  }

  /** The first use of a term that is marked with its definition. */
  term(words: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: words, exact: true }).first()
  }

  async removeFlag(card: string): Promise<void> {
    await this.item(card).getByRole('button', { name: 'Remove flag' }).click()
  }

  async askAgain(prompt: string): Promise<void> {
    await this.item(prompt).getByRole('button', { name: 'Ask again' }).click()
  }

  async #visit(path: string): Promise<void> {
    await this.page.goto(path)
    await hydrated(this.page)
  }
}
