import type { Page } from '@playwright/test'

/** Waits until React has taken over the page: what is clicked before that is lost. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some(key => key.startsWith('__reactFiber'))
  })
}
