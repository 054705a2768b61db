import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { EVERY_KIND, lookAtEveryStage } from './support/sitting'

const PAGES = [
  '/',
  '/library',
  '/library/chinchilla',
  '/library/bloomberggpt',
  '/library/marked',
  '/progress',
  '/settings',
]

/** Controls and headings whose text does not fit: cut off, or over the edge of what holds it. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    const whole = (element: Element) => {
      const box = element.getBoundingClientRect()
      const text = document.createRange()
      text.selectNodeContents(element)
      const inner = text.getBoundingClientRect()
      const isInside = inner.left >= box.left - 1 && inner.right <= box.right + 1 && inner.bottom <= box.bottom + 1
      return (
        isInside && element.scrollWidth <= element.clientWidth + 1 && element.scrollHeight <= element.clientHeight + 1
      )
    }
    const isShown = (element: Element) => element.checkVisibility() && !element.classList.contains('sr-only')
    return [...document.querySelectorAll('button, h1, h2, label, nav a, header a')]
      .filter(
        element =>
          isShown(element) && element.getClientRects().length === 1 && getComputedStyle(element).display !== 'inline',
      )
      .filter(element => !whole(element))
      .map(element => element.outerHTML.slice(0, 200))
  })

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const language of ['en', 'zh'] as const)
    test.describe(language, () => {
      test.use({ language })

      test('nothing has to be scrolled sideways', async ({ page, study, visit, change, askOnly }) => {
        const expectNoSideways = async (where: string) =>
          expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(320)
        await change({ language })
        askOnly(...EVERY_KIND)
        await lookAtEveryStage(study, expectNoSideways)
        for (const path of PAGES) {
          await visit(path)
          await expectNoSideways(path)
        }
      })
    })
})

// WCAG 2.2, 1.4.12: with these a page must lose neither content nor function.
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`

for (const width of [390, 1280])
  test(`with wider text spacing no control is clipped at ${width} px`, async ({ page, study, visit, askOnly }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(css => {
      addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      })
    }, SPACED)
    const expectWhole = async (where: string) => expect.soft(await clipped(page), where).toEqual([])
    askOnly(...EVERY_KIND)
    await lookAtEveryStage(study, expectWhole)
    for (const path of PAGES) {
      await visit(path)
      await expectWhole(path)
    }
  })
