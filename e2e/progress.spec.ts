import { expect, test } from './fixtures'

test('the mastery map shows every key point on its level and leads to it', async ({
  page,
  study,
  progress,
  askOnly,
}) => {
  askOnly('choice')
  await progress.open()
  const map = page.getByRole('region', { name: 'Every key point' })
  await expect(map).toContainText(/^Every key point\d+ new\./)
  const squares = map.getByRole('link', { name: /likely to be recalled now/ })
  const count = await squares.count()
  expect(count).toBeGreaterThan(400)
  await expect(map.getByRole('link', { name: / — New: / })).toHaveCount(count)

  await study.open()
  const { keyPointId } = await study.shown()
  await study.answerRight()
  await expect(study.notSaved).toBeHidden()
  await progress.open()
  await expect(map).toContainText('1 learning')
  const square = map.getByRole('link', { name: / — Learning: \d+% likely/ })
  await expect(square).toHaveCount(1)
  await square.click()
  await expect(page).toHaveURL(new RegExp(`#${keyPointId}$`))
  await expect(page.locator(`[id="${keyPointId}"]`)).toBeInViewport()
})

test('the levels are defined where they are shown', async ({ page, progress }) => {
  await progress.open()
  await page.getByText('What the levels mean').click()
  await expect(page.getByRole('definition').filter({ hasText: 'Recalled after 21 days or more' })).toBeVisible()
})
