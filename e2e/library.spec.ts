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
  await expect(accounts.getByRole('term').first()).toHaveText('Tokens recommended')
  const [course, source] = [accounts.getByRole('definition').nth(0), accounts.getByRole('definition').nth(1)]
  await expect(course).toContainText('1.4 trillion tokens')
  await expect(source).toContainText('1,176 billion (approach 2)')
})

test('a resource says how deep each key point goes and how it was checked, and what those words mean', async ({
  page,
  library,
}) => {
  await library.open()
  await library.openResource('BloombergGPT')
  const point = library.item('708.9 billion tokens')
  await expect(point).toContainText('checked in the text, checked in a second source, from the course')
  await expect(point).toContainText('essential')
  await page.getByText('What the words beside a key point mean').click()
  await expect(page.getByText('read in the source’s own text')).toBeVisible()
  await expect(page.getByText('the course quiz can ask it')).toBeVisible()
})

test('a term shows its definition to the keyboard, until Escape', async ({ page, visit, library }) => {
  await visit('/library/bloomberggpt')
  const term = library.term('decoder-only')
  const definition = page.getByText('Said of models, such as GPT and BLOOM')
  await expect(term).toHaveAccessibleDescription(/^Said of models, such as GPT and BLOOM/)
  await expect(definition).toBeHidden()
  await page.getByRole('link', { name: 'Open the source' }).focus()
  await page.keyboard.press('Tab')
  await expect(term).toBeFocused()
  await expect(definition).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(definition).toBeHidden()
  await expect(term).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(definition).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(definition).toBeHidden()
  await expect(page.getByText('One of the numbers of a model that training adjusts.')).toBeVisible()
})

test('a definition stays while it is pointed at, and goes when nothing is', async ({ page, visit, library }) => {
  await visit('/library/bloomberggpt')
  const definition = page.getByText('Said of models, such as GPT and BLOOM')
  await library.term('decoder-only').hover()
  await expect(definition).toBeVisible()
  await definition.hover()
  // Longer than a definition outlives the pointer.
  await page.clock.runFor(1000)
  await expect(definition).toBeVisible()
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(definition).toBeHidden()
})

test.describe('on a touch screen, in Chinese', () => {
  test.use({ language: 'zh', hasTouch: true, viewport: { width: 360, height: 740 } })

  test('a term is defined when it is tapped, in the language of the text', async ({ page, visit, library, change }) => {
    await change({ language: 'zh' })
    await visit('/library/bloomberggpt')
    const definition = page.getByText('指GPT、BLOOM这类模型')
    await library.term('仅解码器').tap()
    await expect(definition).toBeInViewport({ ratio: 1 })
    await page.getByRole('heading', { level: 1 }).tap()
    await expect(definition).toBeHidden()
  })
})

test('on paper a resource is its texts, without what only a screen can use', async ({
  page,
  visit,
  library,
  change,
}) => {
  await change({ theme: 'dark' })
  await visit('/library/bloomberggpt')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(library.term('decoder-only')).toHaveCSS('text-decoration-line', 'none')
  await expect(page.getByText('read in the source’s own text')).toBeVisible()
  const address = (name: string) =>
    page
      .getByRole('link', { name })
      .first()
      .evaluate(link => getComputedStyle(link, '::after').content)
  expect(await address('Open the source')).toContain('https://arxiv.org/abs/2303.17564')
  // A key point of the same source does not say it again.
  expect(await address('Abstract; §1.1; Table 4')).toBe('none')
})
