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

/** Controls whose text is not wholly inside them. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    // Formulas and words for screen readers are laid out on purpose where they are not seen.
    const isSeen = (text: Node) => text.textContent?.trim() && !text.parentElement?.closest('.katex, .sr-only')
    const textsIn = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const rects: DOMRect[] = []
      while (walker.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        if (isSeen(walker.currentNode)) rects.push(...range.getClientRects())
      }
      return rects
    }
    const isWhole = (element: Element) => {
      const box = element.getBoundingClientRect()
      return textsIn(element).every(
        text =>
          text.left >= box.left - 1 &&
          text.right <= box.right + 1 &&
          text.top >= box.top - 1 &&
          text.bottom <= box.bottom + 1,
      )
    }
    return [...document.querySelectorAll('button, label, nav a, header a')]
      .filter(control => control.checkVisibility() && !control.closest('.sr-only') && !isWhole(control))
      .map(control => control.outerHTML.slice(0, 200))
  })

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const language of ['en', 'zh'] as const)
    test.describe(language, () => {
      test.use({ language })

      test('nothing has to be scrolled sideways', async ({ page, study, visit, change, askOnly }) => {
        const expectNoSideways = async (where: string) =>
          expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(320)
        await change({ language, learningSteps: [] })
        askOnly(...EVERY_KIND, 'choice')
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
  test(`with wider text spacing no control is clipped at ${width} px`, async ({
    page,
    study,
    visit,
    change,
    askOnly,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(css => {
      addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      })
    }, SPACED)
    const expectWhole = async (where: string) => expect.soft(await clipped(page), where).toEqual([])
    await change({ learningSteps: [] })
    askOnly(...EVERY_KIND, 'choice')
    await lookAtEveryStage(study, expectWhole)
    for (const path of PAGES) {
      await visit(path)
      await expectWhole(path)
    }
  })
