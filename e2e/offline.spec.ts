import { expect, test } from './fixtures'

const UNREACHABLE = /Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED)/

test('the next question is on screen while the answer is on its way', async ({ page, study, askOnly }) => {
  const [first = '', second = ''] = askOnly('choice', 'choice')
  let letThrough = () => {}
  const held = new Promise<void>(resolve => {
    letThrough = resolve
  })
  await page.route('**/api/answers', async route => {
    await held
    await route.continue()
  })
  await study.open()
  await study.answer('right')
  expect(await study.card()).toBe(first)
  await study.grade('good')
  expect(await study.card()).toBe(second)
  await expect(study.header).toContainText('1 answer not saved yet')
  letThrough()
  await expect(study.header).not.toContainText('not saved')
})

test('answers given offline are shown as not saved, and each is recorded once when the network is back', async ({
  context,
  study,
  askOnly,
  reviewLog,
  expectNoise,
}) => {
  expectNoise(UNREACHABLE)
  askOnly('choice', 'choice', 'multi')
  await study.open()
  await study.learnQuestions()
  await context.setOffline(true)
  await study.answerRight()
  await expect(study.header).toContainText('1 answer not saved yet')
  await study.answerWrong()
  await study.answerRight('easy')
  await expect(study.header).toContainText('3 answers not saved yet')
  expect(reviewLog()).toEqual([])

  await context.setOffline(false)
  await expect(study.header).not.toContainText('not saved')
  expect(reviewLog().map(event => event.grade)).toEqual([3, 1, 4])
  await study.answerMany(3)
  await expect(study.main).toContainText('6 answers on 3 cards')
  expect(reviewLog()).toHaveLength(6)
})

test('an answer whose reply got lost is sent again and counts once', async ({
  page,
  study,
  askOnly,
  reviewLog,
  expectNoise,
}) => {
  expectNoise(UNREACHABLE)
  const [card = ''] = askOnly('choice', 'choice')
  await study.open()
  await page.route(
    '**/api/answers',
    async route => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await study.answerRight()
  await expect(study.header).toContainText('1 answer not saved yet')
  await study.header.getByRole('button', { name: 'Try now' }).click()
  await expect(study.header).not.toContainText('not saved')
  expect(reviewLog()).toMatchObject([{ cardId: card, cardSeq: 1 }])
})

test('unsaved answers survive a reload, and their cards are not asked again', async ({
  page,
  study,
  askOnly,
  reviewLog,
  expectNoise,
}) => {
  expectNoise(UNREACHABLE)
  const [first, second, third = ''] = askOnly('choice', 'choice', 'choice')
  await page.route('**/api/answers', route => route.abort())
  await study.open()
  await study.answerRight('easy')
  await study.answerRight('easy')
  await expect(study.header).toContainText('2 answers not saved yet')

  await study.reload()
  await expect(study.header).toContainText('2 answers not saved yet')
  await expect(study.main).toHaveAttribute('data-card', third)

  await page.unroute('**/api/answers')
  await study.header.getByRole('button', { name: 'Try now' }).click()
  await expect(study.header).not.toContainText('not saved')
  expect(reviewLog().map(event => event.cardId)).toEqual([first, second])
  await study.answerRight('easy')
  await expect(study.main).toContainText('3 answers on 3 cards')
})

test('an undo given offline is recorded after its answer', async ({
  context,
  study,
  askOnly,
  reviewLog,
  expectNoise,
}) => {
  expectNoise(UNREACHABLE)
  const [card = ''] = askOnly('choice', 'choice')
  await study.open()
  await study.learnQuestions()
  await context.setOffline(true)
  await study.answerWrong()
  await study.undo()
  await expect(study.main).toHaveAttribute('data-card', card)
  await study.answerRight('easy')
  await context.setOffline(false)
  await expect(study.header).not.toContainText('not saved')
  expect(reviewLog().map(event => [event.type, event.cardId, event.cardSeq])).toEqual([
    ['answered', card, 1],
    ['voided', card, 2],
    ['answered', card, 3],
  ])
})
