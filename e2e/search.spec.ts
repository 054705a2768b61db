import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'

test('a word leads to its key point by keyboard', async ({ page, visit }) => {
  await visit('/')
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: 'Search key points and cards' })
  await expect(search).toBeFocused()
  await search.fill('tokens per paramter')
  const options = page.getByRole('group', { name: 'Key points' }).getByRole('option')
  await expect(options.first()).toContainText('20')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  const href = (await options.first().getAttribute('href')) ?? ''
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${href}$`))
  await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport()
})

test('opened once, it searches without a network, and Escape gives the focus back', async ({
  page,
  visit,
  context,
}) => {
  await visit('/library')
  const button = page.getByRole('button', { name: 'Search' })
  await button.click()
  const search = page.getByRole('combobox', { name: 'Search key points and cards' })
  await search.fill('softmax')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
  await expect(button).toBeFocused()
  await context.setOffline(true)
  await button.click()
  await search.fill('perplexity')
  await expect(page.getByRole('option').first()).toContainText(/perplexity/i)
  await search.fill('xyzzy')
  await expect(page.getByText('Nothing found.')).toBeVisible()
})

test.describe('in Chinese', () => {
  test.use({ language: 'zh' })
  test('finds Chinese, and axe finds nothing in the open palette', async ({ page, visit, change }) => {
    await change({ language: 'zh' })
    await visit('/progress')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByRole('combobox', { name: '搜索要点和卡片' }).fill('自注意力')
    await expect(page.getByRole('option').first()).toContainText('自注意力')
    const { violations } = await new AxeBuilder({ page }).include('dialog').setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
  })
})
