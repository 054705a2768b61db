import { expect, test } from './fixtures'

test.describe('by keyboard alone', () => {
  test.use({ by: 'keyboard' })

  test('a session of every kind of question goes from Today to its end', async ({
    page,
    study,
    visit,
    askOnly,
    reviewLog,
  }) => {
    askOnly('choice', 'multi', 'number', 'typed', 'ordering', 'recall', 'calculation')
    await visit('/')
    await page.keyboard.press('Enter')
    await expect(study.progress).toHaveAttribute('aria-valuetext', '0 of 14')
    await study.answerWrong()
    await study.answerMany(14)
    await expect(study.question).toHaveText('Done for now.')
    await expect(study.question).toBeFocused()
    await expect(study.main).toContainText('14 of 15 right.')
    expect(reviewLog()).toHaveLength(15)

    // Past the key point that was missed.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is due now.')
  })

  test('every key does what the list of keys says', async ({ page, study, askOnly, reviewLog }) => {
    const [first = '', second = '', third = ''] = askOnly('choice', 'choice', 'choice', 'choice')
    await study.open()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('s')
    await page.keyboard.press('Escape')
    await expect(study.dialog).toHaveCount(0)
    await expect(study.main).toHaveAttribute('data-card', first)

    await page.keyboard.press('t')
    await expect(study.question.locator('[lang="zh-Hans"]')).toBeVisible()
    await page.keyboard.press('k')
    await expect(study.next).toBeFocused()
    await page.keyboard.press('i')
    await expect(study.explanation.getByRole('link')).toHaveCount(0)
    await page.keyboard.press('i')
    await expect(study.explanation.getByRole('link')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(study.main).toHaveAttribute('data-card', second)
    await expect(study.question).toBeFocused()

    await page.keyboard.press('s')
    await expect(study.main).toHaveAttribute('data-card', third)
    await expect(study.header).toContainText('Suspended')
    await page.keyboard.press('u')
    await expect(study.main).toHaveAttribute('data-card', second)
    await page.keyboard.press('l')
    await expect(study.header).toContainText('It comes back tomorrow.')
    await expect(study.main).toHaveAttribute('data-card', third)

    await page.keyboard.press('r')
    await expect(study.dialog.getByRole('textbox', { name: 'What is wrong with it?' })).toBeFocused()
    await page.keyboard.type('look at §3.2, k = 1')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(study.button('Reported')).toBeVisible()
    await expect(study.main).toHaveAttribute('data-card', third)

    await study.answerRight('easy')
    await expect
      .poll(() => reviewLog().map(event => [event.cardId, event.grade]))
      .toEqual([
        [first, 1],
        [third, 4],
      ])
  })

  test('letters typed into an answer are no commands', async ({ page, study, askOnly }) => {
    const [card = ''] = askOnly('typed')
    await study.open()
    await expect(study.field).toBeFocused()
    await page.keyboard.type('sulk 1 ?')
    await expect(study.field).toHaveValue('sulk 1 ?')
    await expect(study.main).toHaveAttribute('data-card', card)
    await expect(study.dialog).toHaveCount(0)
  })

  test('with shortcuts off only Enter and Space do something', async ({ page, study, askOnly, change }) => {
    await change({ shortcuts: false })
    const [card = ''] = askOnly('choice', 'choice')
    await study.open()
    await page.keyboard.press('Space')
    await expect(study.choices.first()).toBeVisible()
    for (const key of 'ak1slru?t') await page.keyboard.press(key)
    await expect(study.choices.first()).toBeVisible()
    await expect(study.main).toHaveAttribute('data-card', card)
    await expect(study.dialog).toHaveCount(0)
    await expect(study.header).not.toContainText(/Suspended|tomorrow/)

    await page.keyboard.press('Tab')
    await expect(study.choices.first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(study.explanation).toBeVisible()
  })
})
