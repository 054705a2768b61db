import { expect, test } from './fixtures'

test('everything comes from the app itself', async ({ context, visit, study, askOnly, baseURL }) => {
  const hosts = new Set<string>()
  context.on('request', request => hosts.add(new URL(request.url()).origin))
  askOnly('choice', 'calculation')
  await study.open()
  await study.answerMany(4)
  await expect(study.question).toHaveText('Done for now.')
  for (const path of ['/', '/library', '/library/attention-is-all-you-need', '/progress', '/settings'])
    await visit(path)
  expect([...hosts]).toEqual([baseURL])
})

test('a page needs no script, style or font that the first one did not bring, but its own', async ({ page, visit }) => {
  await visit('/')
  const failed: string[] = []
  page.on('requestfailed', request => failed.push(request.url()))
  page.on('response', response => response.status() >= 400 && failed.push(response.url()))
  for (const path of ['/study', '/library', '/settings']) await visit(path)
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', /icon/)
  expect(failed).toEqual([])
})
