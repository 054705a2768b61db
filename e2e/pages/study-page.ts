import type { Locator, Page } from '@playwright/test'
import type { StudyEntry, StudyQueue } from '@/lib/queue/study-entry'
import type { Grade } from '@/lib/scheduling/grade'
import { rightAnswer } from '@/lib/testing/right-answer'
import { hydrated } from '../support/hydrated'
import type { Messages } from '../support/messages'

type Shown = StudyEntry['question']
const LETTERS = 'abcdef'
const DIGITS: Record<Grade, string> = { again: '1', hard: '2', good: '3', easy: '4' }

/** The study screen: what a learner sees of it and does on it, by mouse or by keyboard alone. */
export class StudyPage {
  /** Its `data-card` names the card on screen. */
  readonly main: Locator
  readonly question: Locator
  readonly choices: Locator
  readonly field: Locator
  readonly grades: Locator
  readonly next: Locator
  readonly explanation: Locator
  /** Its `aria-valuetext` says "3 of 40". */
  readonly progress: Locator
  /** Where the screen says what happened and what is not saved yet. */
  readonly header: Locator
  /** Says how many answers wait, and tries again. */
  readonly notSaved: Locator
  readonly undoButton: Locator
  readonly cover: Locator
  readonly check: Locator
  readonly dialog: Locator

  /** Every question the server has spoken of, with its right answer. */
  readonly #known = new Map<string, StudyEntry>()
  /** The card of the answer before. */
  #last: string | null = null

  constructor(
    readonly page: Page,
    readonly words: Messages['study'],
    readonly by: 'mouse' | 'keyboard' = 'mouse',
  ) {
    const main = page.getByRole('main')
    const button = (name: string, within: Page | Locator = main) => within.getByRole('button', { name, exact: true })
    this.main = main
    this.question = main.getByRole('heading', { level: 1 })
    this.choices = main.getByRole('listitem').getByRole('button')
    this.field = main.getByRole('textbox')
    this.grades = page.getByRole('group', { name: words.howDidItGo })
    this.next = button(words.next, page).or(this.grades.getByRole('button', { name: words.again.forgot }))
    this.explanation = main.getByRole('region', { name: words.explanation })
    this.progress = page.getByRole('progressbar', { name: words.progress })
    this.header = page.getByRole('banner')
    this.notSaved = button(words.retry, this.header)
    this.undoButton = button(words.undo, this.header)
    this.cover = button(words.showOptions).or(button(words.showAnswer))
    this.check = button(words.check)
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page.goto('/study')
    await hydrated(this.page)
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await hydrated(this.page)
  }

  /** The card on screen; null at the end of the session. */
  card(): Promise<string | null> {
    return this.main.getAttribute('data-card')
  }

  /** A control by its name, such as "Suspend". */
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** The question on screen, as the server drew it: its right answer too. */
  async shown(): Promise<Shown> {
    const found = await this.#find()
    if (found) return found
    await this.learnQuestions()
    const loaded = await this.#find()
    if (!loaded) throw new Error(`the server does not know the question on screen, card ${await this.card()}`)
    return loaded
  }

  /** Asks the server for today's queue, as the page does; later questions can then be answered without the network. */
  async learnQuestions(): Promise<void> {
    const queue: StudyQueue = await (await this.page.request.get('/api/study')).json()
    for (const entry of queue.entries) this.#known.set(`${entry.question.cardId} ${entry.version}`, entry)
  }

  async uncover(): Promise<void> {
    if (!(await this.cover.isVisible())) return
    await this.#act(this.cover, 'Space')
  }

  /** Answers the question on screen, up to the feedback. */
  async answer(how: 'right' | 'wrong'): Promise<void> {
    // Asked twice in a row, a card gets its next wording with the server's reply.
    if (this.#last !== null && this.#last === (await this.card())) await this.notSaved.waitFor({ state: 'hidden' })
    const question = await this.shown()
    await this.uncover()
    switch (question.kind) {
      case 'choice':
      case 'multi': {
        // One wrong option is enough to be wrong.
        const wrong = question.options.filter(option => !option.right).slice(0, 1)
        const chosen = how === 'right' ? question.options.filter(option => option.right) : wrong
        await this.#choose(
          chosen.map(option => option.text.en),
          chosen.map(option => option.text.zh),
        )
        if (question.kind === 'multi') await this.#act(this.check, 'Enter')
        return
      }
      case 'ordering': {
        // As they are shown they are never in the right order.
        const order = how === 'right' ? question.order : question.items.map(item => item.id)
        const items = order.flatMap(id => question.items.find(item => item.id === id) ?? [])
        await this.#choose(
          items.map(item => item.text.en),
          items.map(item => item.text.zh),
        )
        await this.#act(this.check, 'Enter')
        return
      }
      case 'number':
      case 'calculation':
        return this.type(how === 'right' ? textOf(question) : String(question.answer.value * 7 + 13))
      case 'typed':
        return this.type(how === 'right' ? textOf(question) : 'something else')
      case 'recall':
    }
  }

  /** Types an answer and has it checked. */
  async type(text: string): Promise<void> {
    if (this.by === 'keyboard') await this.page.keyboard.type(text)
    else await this.field.fill(text)
    await this.#act(this.check, 'Enter')
  }

  async grade(grade: Grade): Promise<void> {
    const { again, grade: names } = this.words
    this.#last = await this.card()
    const name = grade === 'again' ? again.guessed : names[grade]
    await this.#act(this.grades.getByRole('button', { name }), DIGITS[grade])
  }

  /** The one way on after a wrong answer. */
  async goOn(): Promise<void> {
    this.#last = await this.card()
    const isRecall = await this.grades.isVisible()
    await this.#act(this.next, isRecall ? DIGITS.again : 'Enter')
  }

  /** One card from question to grade. */
  async answerRight(grade: Exclude<Grade, 'again'> = 'good'): Promise<void> {
    await this.answer('right')
    await this.grade(grade)
  }

  async answerWrong(): Promise<void> {
    await this.answer('wrong')
    await this.goOn()
  }

  /** Rightly, so many times. */
  async answerMany(count: number): Promise<void> {
    for (let given = 0; given < count; given++) await this.answerRight()
  }

  async undo(): Promise<void> {
    this.#last = null
    await this.#act(this.undoButton, 'u')
  }

  async #act(control: Locator, key: string): Promise<void> {
    if (this.by === 'keyboard') await this.page.keyboard.press(key)
    else await control.click()
  }

  /** Chooses what is shown with these texts, in this order, whatever the shuffle. */
  async #choose(english: string[], chinese: string[]): Promise<void> {
    const [en, zh] = await Promise.all([this.#plain(english), this.#plain(chinese)])
    const shown = await this.choices.evaluateAll(buttons => buttons.map(it => it.querySelector('[lang]')?.textContent))
    for (const [index, text] of en.entries()) {
      const place = shown.findIndex(other => other === text || other === zh[index])
      if (place < 0) throw new Error(`"${text}" is not among ${shown.join(' | ')}`)
      await this.#act(this.choices.nth(place), LETTERS.charAt(place))
    }
  }

  async #find(): Promise<Shown | undefined> {
    const card = await this.card()
    const prompt = await this.question.locator('[lang]').first().textContent()
    const ofCard = [...this.#known.values()].map(entry => entry.question).filter(question => question.cardId === card)
    const prompts = await this.#plain(ofCard.flatMap(({ prompt }) => [prompt.en, prompt.zh]))
    return ofCard.find((_, index) => prompts.slice(2 * index, 2 * index + 2).includes(prompt ?? ''))
  }

  /** The text that this HTML of the content shows. */
  async plain(html: string): Promise<string> {
    return (await this.#plain([html]))[0] ?? ''
  }

  #plain(html: string[]): Promise<string[]> {
    return this.page.evaluate(
      list =>
        list.map(text => {
          const template = document.createElement('template')
          template.innerHTML = text
          return template.content.textContent ?? ''
        }),
      html,
    )
  }
}

function textOf(question: Shown): string {
  const answer = rightAnswer(question)
  return 'text' in answer ? answer.text : ''
}
