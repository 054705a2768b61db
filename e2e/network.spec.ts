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
