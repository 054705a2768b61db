import { expect, test } from './fixtures'

test('the first session goes to its end and says what was learnt', async ({ page, study, visit, reviewLog }) => {
  await visit('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('20 cards are due')
  await page.getByRole('link', { name: 'Start studying' }).click()
  await expect(study.progress).toHaveAttribute('aria-valuetext', '0 of 40')

  await study.answerMany(39)
  await expect(study.progress).toHaveAttribute('aria-valuetext', '39 of 40')
  await study.answerRight()

  await expect(study.question).toHaveText('Done for now.')
  await expect(study.progress).toHaveAttribute('aria-valuetext', '40 of 40')
  await expect(study.main).toContainText('40 answers on 20 cards')
  await expect(study.main).toContainText('40 of 40 right.')
  await expect(study.main).toContainText('20 new cards begun.')
  await expect(study.main.getByRole('listitem').first()).toContainText(/(in \d+ days|tomorrow)\d+ cards?/)
  expect(new Set(reviewLog().map(event => event.cardId)).size).toBe(20)
  expect(reviewLog()).toHaveLength(40)

  await study.button('Done').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is due now.')
  await expect(study.main).toContainText('You gave 40 answers today, 40 of them right.')
})

test('a wrong answer says why, has one way on, and comes back the same day', async ({ study, askOnly, reviewLog }) => {
  const [first, second] = askOnly('choice', 'choice')
  await study.open()
  const question = await study.shown()
  await study.answer('wrong')

  const chosen = study.main.getByRole('listitem').filter({ hasText: 'your answer' })
  const why = 'options' in question ? question.options.find(option => !option.right)?.why : null
  await expect(chosen).toContainText(await study.plain(why?.en ?? 'no reason'))
  await expect(study.main.getByRole('listitem').filter({ hasText: /right$/ })).toHaveCount(1)
  await expect(study.explanation).toContainText(await study.plain(question.explanation.en))
  await expect(study.explanation.getByRole('link', { name: 'source' })).toHaveAttribute('href', /^https:/)
  await expect(study.next).toBeFocused()
  await expect(study.grades).toHaveCount(0)
  await expect(study.button('I don’t know')).toHaveCount(0)
  await expect(study.page.getByText('It comes back in 1 minute.')).toBeVisible()

  await study.goOn()
  expect(await study.card()).toBe(second)
  await study.answerRight()
  expect(await study.card()).toBe(first)
  await expect
    .poll(() => reviewLog().map(event => [event.cardId, event.grade]))
    .toEqual([
      [first, 1],
      [second, 3],
    ])
})

test('a right answer says when the card comes back after each grade', async ({ study, askOnly, reviewLog }) => {
  askOnly('choice')
  await study.open()
  await study.answer('right')
  await expect(study.grades.getByRole('button')).toContainText(['I guessed', 'Hard', 'Good', 'Easy'])
  await expect(study.grades.getByRole('button', { name: 'Good' })).toBeFocused()
  await expect(study.grades.getByRole('button', { name: 'Good' })).toContainText('comes back in 10 min')
  await expect(study.grades.getByRole('button', { name: 'Easy' })).toContainText(/comes back in \d+ d/)
  await study.grade('again')
  await expect.poll(() => reviewLog()).toMatchObject([{ correct: 1, grade: 1, guessed: 1, gradedBy: 'learner' }])
})

test('a new study day begins at four in the morning, and learnt cards come back as reviews', async ({
  page,
  study,
  visit,
  change,
  at,
}) => {
  const headline = page.getByRole('heading', { level: 1 })
  await change({ newPerDay: 3 })
  await study.open()
  await study.answerMany(6)
  await study.button('Done').click()
  await expect(headline).toHaveText('Nothing is due now.')

  await at('2026-03-03T03:59:00+08:00')
  await visit('/')
  await expect(headline).toHaveText('Nothing is due now.')
  await expect(study.main).toContainText('New cards come again tomorrow; the limit is 3 a day.')

  await at('2026-03-03T04:00:30+08:00')
  await visit('/')
  await expect(headline).toContainText('3 cards are due')
  await expect(study.main).toContainText('Yesterday you recalled 6 out of 6.')

  await at('2026-03-12T09:00:00+08:00')
  await visit('/')
  await expect(study.main).toContainText('3 to review and 3 new.')
  await study.open()
  await expect(study.progress).toHaveAttribute('aria-valuetext', '0 of 9')
  await study.answerMany(9)
  await expect(study.main).toContainText('9 answers on 6 cards')
  await expect(study.main).toContainText('3 new cards begun.')
})

test('a card whose step is long is waited for, and the page goes on by itself', async ({ study, change, at }) => {
  await change({ newPerDay: 1, learningSteps: [1, 60] })
  await study.open()
  const card = await study.card()
  await study.answerRight()
  await expect(study.main).toContainText('the next is asked at 10:00 AM. This page goes on by itself.')
  await at('2026-03-02T09:41:00+08:00')
  await expect(study.main).toHaveAttribute('data-card', card ?? '')
})

test('with nothing to ask the study page says so', async ({ study, change }) => {
  await change({ newPerDay: 0 })
  await study.open()
  await expect(study.question).toHaveText('Nothing to ask now.')
  await expect(study.main).toContainText('raise the limit in the settings')
})
