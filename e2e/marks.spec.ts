import { expect, test } from './fixtures'

test('a suspended card is not asked until the library says so', async ({ study, library, askOnly, at }) => {
  const [first = '', second = ''] = askOnly('choice', 'choice')
  await study.open()
  const prompt = await study.question.innerText()
  await study.button('Suspend').click()
  await expect(study.header).toContainText('Suspended: it is not asked any more.')
  await expect(study.main).toHaveAttribute('data-card', second)
  await study.undo()
  await expect(study.main).toHaveAttribute('data-card', first)
  await study.button('Suspend').click()
  await expect(study.progress).toHaveAttribute('aria-valuetext', '0 of 2')

  await at('2026-03-03T09:00:00+08:00')
  await study.open()
  await expect(study.main).toHaveAttribute('data-card', second)
  await library.openMarked()
  await library.askAgain(prompt)
  await expect(study.main).toContainText('No card is suspended.')
  await study.open()
  await expect(study.main).toHaveAttribute('data-card', first)
})

test('a buried card comes back tomorrow', async ({ study, askOnly, at }) => {
  const [first = '', second = ''] = askOnly('choice', 'choice')
  await study.open()
  await study.button('Not today').click()
  await expect(study.header).toContainText('It comes back tomorrow.')
  await expect(study.main).toHaveAttribute('data-card', second)
  await study.reload()
  await expect(study.main).toHaveAttribute('data-card', second)
  await study.answerRight('easy')
  await expect(study.question).toHaveText('Done for now.')

  await at('2026-03-03T04:00:30+08:00')
  await study.open()
  await expect(study.main).toHaveAttribute('data-card', first)
})

test('a reported card stays in the library with its note until the flag is removed', async ({
  study,
  library,
  askOnly,
}) => {
  const [card = ''] = askOnly('choice', 'choice')
  await study.open()
  await study.button('Report').click()
  await study.dialog.getByRole('textbox').fill('The answer is not in §2.')
  await study.dialog.getByRole('button', { name: 'Report' }).click()
  await expect(study.header).toContainText('You find it in the library under flagged cards.')
  await expect(study.button('Reported')).toBeVisible()
  await expect(study.main).toHaveAttribute('data-card', card)

  await library.openMarked()
  await expect(library.item(card)).toContainText('The answer is not in §2.')
  await expect(library.item(card)).toContainText(/content\/week-1-concepts\/[a-z0-9-]+\.yaml/)
  await expect(library.item(card)).toContainText('flagged Mar 2, 2026')
  await library.removeFlag(card)
  await expect(study.main).toContainText('No card is flagged.')
})

test('a report can be thought better of', async ({ page, study, library, askOnly }) => {
  askOnly('choice')
  await study.open()
  await study.button('Report').click()
  await study.dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(study.dialog).toHaveCount(0)
  await study.button('Report').click()
  await study.dialog.getByRole('button', { name: 'Report' }).click()
  await study.button('Reported').click()
  await study.dialog.getByRole('button', { name: 'Remove the report' }).click()
  await expect(study.button('Report')).toBeVisible()
  await library.openMarked()
  await expect(page.getByRole('main')).toContainText('No card is flagged.')
})
