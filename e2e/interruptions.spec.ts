import { expect, test } from './fixtures'

/** Chromium says so in its console whenever the server refuses something. */
const REFUSED = /responded with a status of 409/

test('a reload in the middle keeps what was done', async ({ study, change }) => {
  await change({ newPerDay: 4 })
  await study.open()
  await study.answerMany(3)
  const card = (await study.card()) ?? ''
  await expect(study.header).not.toContainText('not saved')
  await study.reload()
  await expect(study.progress).toHaveAttribute('aria-valuetext', '3 of 8')
  await expect(study.main).toHaveAttribute('data-card', card)
  await study.answerMany(5)
  await expect(study.main).toContainText('8 answers on 4 cards')
})

test('a session that was left goes on later the same day', async ({ page, study, change, at }) => {
  await change({ newPerDay: 4 })
  await study.open()
  await study.answerMany(3)
  await expect(study.header).not.toContainText('not saved')
  await study.header.getByRole('link', { name: 'Today' }).click()
  await expect(study.main).toContainText('You gave 3 answers today')

  await at('2026-03-02T21:00:00+08:00')
  await page.reload()
  await expect(study.main).toContainText('3 still being learnt and 1 new.')
  await page.getByRole('link', { name: 'Go on studying' }).click()
  await expect(study.progress).toHaveAttribute('aria-valuetext', '3 of 8')
  await study.answerMany(5)
  await expect(study.main).toContainText('8 answers on 4 cards')
})

test('the same card answered in two tabs counts once, and the second tab says so', async ({
  study,
  otherTab,
  askOnly,
  reviewLog,
  expectNoise,
}) => {
  expectNoise(REFUSED)
  const [card = '', second = ''] = askOnly('calculation', 'choice')
  await study.open()
  await otherTab.open()
  await otherTab.answer('right')
  // The other tab hears of it, and has the card with new numbers then; what is on its screen stays.
  const heard = otherTab.page.waitForResponse('**/api/study')
  await study.answerRight()
  await heard
  await otherTab.grade('good')
  await expect(otherTab.header).toContainText('This card was answered in another tab')
  await expect(otherTab.main).toHaveAttribute('data-card', second)
  expect(reviewLog()).toMatchObject([{ cardId: card, cardSeq: 1 }])
})

test('a card that another tab has done for today leaves the screen, and the tab says why', async ({
  study,
  otherTab,
  askOnly,
}) => {
  const [first = '', second = ''] = askOnly('choice', 'choice')
  await study.open()
  await otherTab.open()
  await expect(otherTab.main).toHaveAttribute('data-card', first)
  await study.answerRight('easy')
  await expect(otherTab.main).toHaveAttribute('data-card', second)
  await expect(otherTab.header).toContainText('This card was answered in another tab')
})

test('what is answered while the queue is fetched is not asked again', async ({
  study,
  otherTab,
  askOnly,
  expectNoise,
}) => {
  expectNoise(REFUSED)
  const [first = '', second = '', third = ''] = askOnly('choice', 'choice', 'choice')
  await study.open()
  await study.learnQuestions()
  await otherTab.open()
  let letThrough = () => {}
  const held = new Promise<void>(resolve => {
    letThrough = resolve
  })
  await study.page.route(
    '**/api/study',
    async route => {
      const response = await route.fetch()
      await held
      await route.fulfill({ response })
    },
    { times: 1 },
  )

  const asked = study.page.waitForRequest('**/api/study')
  await otherTab.answerRight('easy')
  await asked
  expect(await study.card()).toBe(first)
  await study.answerRight('easy')
  expect(await study.card()).toBe(second)
  await study.answerRight('easy')
  letThrough()
  await (await asked).response()
  expect(await study.card()).toBe(third)
  await study.answerRight('easy')
  await expect(study.question).toHaveText('Done for now.')
})

test('a double click on a grade records one answer', async ({ study, askOnly, reviewLog }) => {
  const [first = '', second = ''] = askOnly('choice', 'choice')
  await study.open()
  await study.answer('right')
  await study.grades.getByRole('button', { name: 'Good' }).dblclick()
  await expect(study.main).toHaveAttribute('data-card', second)
  await expect(study.cover).toBeVisible()
  await expect.poll(() => reviewLog().length).toBe(1)
  await expect(study.header).not.toContainText('not saved')
  expect(reviewLog()).toMatchObject([{ cardId: first }])
})
