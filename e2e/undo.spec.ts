import { expect, test } from './fixtures'

test('answers are taken back one by one, after a reload too, and given again', async ({
  study,
  askOnly,
  reviewLog,
}) => {
  const [first = '', second = '', third = ''] = askOnly('choice', 'multi', 'choice')
  await study.open()
  await expect(study.undoButton).toBeDisabled()
  await study.answerRight()
  await study.answerWrong()
  await study.answerRight('easy')

  await study.undo()
  await expect(study.header).toContainText('Taken back.')
  await expect(study.main).toHaveAttribute('data-card', third)
  await study.undo()
  await expect(study.main).toHaveAttribute('data-card', second)
  await expect(study.progress).toHaveAttribute('aria-valuetext', '1 of 6')
  await expect.poll(() => reviewLog().length).toBe(5)

  await study.reload()
  await expect(study.progress).toHaveAttribute('aria-valuetext', '1 of 6')
  await study.undo()
  await expect(study.main).toHaveAttribute('data-card', first)
  await expect(study.progress).toHaveAttribute('aria-valuetext', '0 of 6')
  await expect(study.undoButton).toBeDisabled()

  await study.answerMany(6)
  await expect(study.question).toHaveText('Done for now.')
  await expect(study.main).toContainText('6 answers on 3 cards')
  const voided = reviewLog().filter(event => event.type === 'voided')
  const answered = reviewLog().filter(event => event.type === 'answered')
  expect(voided.map(event => event.voids)).toEqual([2, 1, 0].map(place => answered[place]?.id))
  expect(answered).toHaveLength(9)
})

test('the last answer can be taken back at the summary', async ({ study, askOnly }) => {
  const [card = ''] = askOnly('choice')
  await study.open()
  await study.answerMany(2)
  await expect(study.main).toContainText('2 of 2 right.')
  await study.undo()
  await expect(study.main).toHaveAttribute('data-card', card)
  await study.answerRight('hard')
  await expect(study.question).not.toHaveText('Done for now.')
})
