import { expect, test } from './fixtures'

const KINDS = ['choice', 'multi', 'number', 'typed', 'ordering', 'recall', 'calculation'] as const

test('every kind of question takes a wrong answer, comes back, and takes a right one', async ({
  study,
  askOnly,
  reviewLog,
}) => {
  const cards = askOnly(...KINDS)
  await study.open()
  for (const card of cards) {
    await expect(study.main).toHaveAttribute('data-card', card)
    await study.answerWrong()
  }
  await study.answerMany(14)
  await expect(study.main).toContainText('14 of 21 right.')
  for (const card of cards) {
    const events = reviewLog().filter(event => event.cardId === card)
    expect(
      events.map(({ correct, grade }) => ({ correct, grade })),
      card,
    ).toEqual([
      { correct: 0, grade: 1 },
      { correct: 1, grade: 3 },
      { correct: 1, grade: 3 },
    ])
  }
  await expect(study.main.getByRole('link', { name: /./ }).and(study.page.locator('[href^="/library/"]'))).toHaveCount(
    7,
  )
})

test('a typed answer judged wrong can be counted as right, and the log says who said so', async ({
  study,
  askOnly,
  reviewLog,
}) => {
  askOnly('typed')
  await study.open()
  await study.answer('wrong')
  await expect(study.main).toContainText('something else')
  await study.button('Count it as right').click()
  await expect(study.grades.getByRole('button', { name: 'Good' })).toBeFocused()
  await study.grade('good')
  await expect.poll(() => reviewLog()).toMatchObject([{ correct: 0, grade: 3, gradedBy: 'override' }])
})

test('what is not a number is asked again instead of being graded', async ({ study, askOnly, reviewLog }) => {
  askOnly('number')
  await study.open()
  await study.type('many')
  await expect(study.main.getByRole('alert')).toContainText('That cannot be read as a number.')
  await expect(study.field).toHaveAttribute('aria-invalid', 'true')
  await study.answerRight()
  await expect.poll(() => reviewLog()).toMatchObject([{ correct: 1, grade: 3 }])
})

test('a number in other words is the same number', async ({ study, askOnly, reviewLog }) => {
  askOnly('number')
  await study.open()
  const question = await study.shown()
  const value =
    'answer' in question && typeof question.answer === 'object' && 'value' in question.answer
      ? question.answer.value
      : 0
  await study.type(`about ${value.toExponential()}`)
  await study.grade('good')
  await expect.poll(() => reviewLog()).toMatchObject([{ correct: 1 }])
})

test('checking nothing asks for an answer, and not knowing is an answer', async ({ study, askOnly, reviewLog }) => {
  askOnly('multi')
  await study.open()
  await study.uncover()
  await study.check.click()
  await expect(study.main.getByRole('alert')).toHaveText('Give an answer first, or choose “I don’t know”.')
  await study.button('I don’t know').click()
  await expect(study.main.getByText('also right').first()).toBeVisible()
  await study.goOn()
  await expect.poll(() => reviewLog()).toMatchObject([{ correct: 0, grade: 1, answer: '{"kind":"unknown"}' }])
})

test('chosen options can be taken out again before checking', async ({ study, askOnly }) => {
  askOnly('ordering')
  await study.open()
  const [first, second] = [study.choices.nth(0), study.choices.nth(1)]
  await first.click()
  await second.click()
  await expect(second).toContainText('place 2')
  await first.click()
  await expect(first).toHaveAttribute('aria-pressed', 'false')
  await expect(second).toContainText('place 1')
  await study.check.click()
  await expect(study.main.getByRole('alert')).toContainText('Give an answer first')
})
