import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { EVERY_KIND, lookAtEveryStage } from './support/sitting'

const PAGES = [
  '/',
  '/library',
  '/library/attention-is-all-you-need',
  '/library/marked',
  '/progress',
  '/settings',
  '/nowhere',
]

async function expectNoViolations(page: Page, where: string): Promise<void> {
  // There are no frames to look into, so axe need not open a page of its own for each look.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html).join('\n  ')}`)
  expect.soft(found, where).toEqual([])
}

for (const language of ['en', 'zh'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language })

      test('axe finds nothing at any stage of a sitting', async ({ study, visit, page, change, askOnly }) => {
        await change({ language, theme, learningSteps: [] })
        askOnly(...EVERY_KIND, 'choice')
        await visit('/')
        await expectNoViolations(page, 'today, new')
        await lookAtEveryStage(study, stage => expectNoViolations(page, stage))
      })

      test('axe finds nothing on any page', async ({ page, study, visit, change, askOnly, expectNoise }) => {
        // Eight looks, one of them at four hundred key points: a slow machine needs its time.
        test.slow()
        expectNoise(/responded with a status of 404/)
        await change({ language, theme, learningSteps: [] })
        // Something answered, so that states and levels show.
        askOnly('choice')
        await study.open()
        await study.answerRight()
        await expect(study.notSaved).toBeHidden()
        for (const path of PAGES) {
          await visit(path)
          await expectNoViolations(page, path)
        }
      })
    })
