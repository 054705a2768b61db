import { expect, test } from './fixtures'

test('a resource reads as a page: its key points by topic, each with its source and how it is held', async ({
  page,
  library,
}) => {
  await library.open()
  await expect(library.resources).toHaveCount(11)
  await library.openResource('Training Compute-Optimal Large Language Models')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Training Compute-Optimal')
  expect(await library.topics.count()).toBeGreaterThanOrEqual(4)
  const topic = library.topics.first()
  const heading = page.getByRole('heading', { level: 2, name: await topic.innerText() })
  await topic.click()
  await expect(heading).toBeInViewport()
  const points = library.item('not asked yet')
  expect(await points.count()).toBeGreaterThan(10)
  await expect(points.first().getByRole('link')).toHaveAttribute('href', /^https:/)
})

test('what was answered shows in the library and in the progress of its topic', async ({
  page,
  study,
  library,
  progress,
  askOnly,
  at,
}) => {
  askOnly('choice')
  await progress.open()
  await expect(progress.headline).toHaveText('Progress')
  await expect(page.getByRole('main')).toContainText('Nothing is measured yet.')

  await study.open()
  const question = await study.shown()
  await study.answerRight()
  await expect(study.notSaved).toBeHidden()
  await library.open()
  await library.openResource('Generative AI with Large Language Models')
  const point = page.locator(`[id="${question.keyPointId}"]`)
  await expect(point).toContainText('being learnt')

  await study.open()
  await study.answerRight()
  await expect(study.question).toHaveText('Done for now.')
  await progress.open()
  await expect(progress.row('Week-1 concepts')).toContainText(/1 of \d+/)
  const held = await progress.headline.innerText()
  expect(held).toMatch(/^You hold \d+% of the reading list\.$/)

  await at('2026-03-20T09:00:00+08:00')
  await progress.open()
  await expect(page.getByRole('main')).toContainText('1 card is due.')
  await library.open()
  await expect(library.resources.first()).toContainText('1 due')
  await library.openResource('Generative AI with Large Language Models')
  await expect(point).toContainText(/due now, recall \d\d%/)
})

test('a resource opens with what it is, why it matters, and whose account says what', async ({ page, visit }) => {
  await visit('/library/bloomberggpt')
  await expect(page.getByRole('region', { name: 'What it is' })).toContainText('50 billion parameters')
  await expect(page.getByRole('region', { name: 'Why it matters here' })).toBeVisible()
  const accounts = page.getByRole('region', { name: 'What the course says, and what the source says' })
  const tokens = accounts.getByRole('definition').first()
  await expect(tokens).toContainText('1.4 trillion tokens')
  await expect(tokens).toContainText('1,176 billion (approach 2)')
})
