import { expect, test } from './fixtures'

test('the language changes everywhere, at once and for good', async ({ page, visit }) => {
  await visit('/')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toContainText('今天')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await visit('/study')
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang]').first()).toHaveAttribute('lang', 'zh-Hans')
  await visit('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置')
  await page.getByRole('combobox', { name: '语言' }).selectOption('English')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
})

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' })
  test('the app speaks Chinese from the first page', async ({ page, visit }) => {
    await visit('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  })
})

test('the theme follows the device until one is chosen', async ({ page, visit }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await visit('/settings')
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await background()
  expect(dark).not.toBe(light)

  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Light')
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  expect(await background()).toBe(light)
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(background).toBe(dark)
})

test('options are covered until one has thought, unless one wants them open', async ({
  page,
  study,
  askOnly,
  visit,
}) => {
  askOnly('choice')
  await study.open()
  await expect(study.main).toContainText('Try to answer before you look.')
  await expect(study.choices).toHaveCount(0)

  await visit('/settings')
  await page.getByRole('checkbox', { name: 'Cover the options' }).uncheck()
  await expect(page.getByText('Saved.')).toBeVisible()
  await study.open()
  await expect(study.cover).toHaveCount(0)
  await expect(study.choices.first()).toBeVisible()
})

test('a limit is saved when it is in its range and refused when it is not', async ({ page, visit }) => {
  await visit('/settings')
  const limit = page.getByRole('textbox', { name: 'New cards a day' })
  await limit.fill('1000')
  await limit.press('Enter')
  await expect(limit).toHaveAttribute('aria-invalid', 'true')
  await expect(limit).toHaveAccessibleDescription('0–999')
  await limit.fill('seven')
  await limit.blur()
  await expect(limit).toHaveAttribute('aria-invalid', 'true')
  await limit.fill('7')
  await limit.press('Enter')
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(limit).toHaveAttribute('aria-invalid', 'false')
  await visit('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('7 cards are due')
})

test('learning steps that get shorter are refused', async ({ page, visit, study }) => {
  await visit('/settings')
  const steps = page.getByRole('textbox', { name: 'Learning steps (minutes)', exact: true })
  await steps.fill('10 1')
  await steps.press('Enter')
  await expect(steps).toHaveAttribute('aria-invalid', 'true')
  await steps.fill('2, 15')
  await steps.press('Enter')
  await expect(page.getByText('Saved.')).toBeVisible()
  await study.open()
  await study.answer('right')
  await expect(study.grades.getByRole('button', { name: 'Good' })).toContainText('15 min')
})

test('the study day is the learner’s, by the zone of their browser', async ({ page, visit, at }) => {
  await visit('/')
  await expect(page.getByRole('main')).toContainText('Monday, March 2')
  await visit('/settings')
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Shanghai')
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('America/New_York')
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByText('Your browser says Asia/Shanghai.')).toBeVisible()
  await at('2026-03-02T09:00:01+08:00')
  await visit('/')
  await expect(page.getByRole('main')).toContainText('Sunday, March 1')
})

test('a setting that could not be saved says so and stays as it was', async ({ page, visit, expectNoise }) => {
  expectNoise(/ERR_FAILED/)
  await visit('/settings')
  await page.route('**/api/settings', route => route.abort())
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await expect(page.getByText('Not saved: the server could not be reached. Try again.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('system')
})

test('one can study the essentials only, and Today says how long each choice takes', async ({ page, visit }) => {
  await visit('/')
  const plan = page.getByRole('region', { name: 'How long it takes' })
  await expect(plan.getByRole('listitem').filter({ hasText: 'what you study now' })).toContainText('Everything')
  await expect(plan.getByRole('listitem').first()).toContainText(/^Essentials\d+ new cards, \d+ days/)
  await expect(plan.getByRole('link', { name: 'Change what to study' })).toHaveAttribute(
    'href',
    '/settings#study-up-to',
  )
  await visit('/settings#study-up-to')
  await page.getByRole('combobox', { name: 'What to study' }).selectOption('Essentials only')
  await expect(page.getByText('Saved.')).toBeVisible()
  await visit('/')
  await expect(plan.getByRole('listitem').filter({ hasText: 'what you study now' })).toContainText(/^Essentials/)
  const { entries } = await (await page.request.get('/api/study')).json()
  expect(entries.map((entry: { level: string }) => entry.level)).toEqual(Array(20).fill('essential'))
})
