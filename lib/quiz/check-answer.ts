import type { Answer } from './answer'
import { checkNumber } from './check-number'
import { checkTyped } from './check-typed'
import type { ChoiceQuestion, MultiQuestion, Question } from './question'
import type { Verdict } from './verdict'

// Runs in the browser: nothing here may load zod, jsep or Node.

/** Whether the answer is right: all of it or nothing. An answer of another kind than the question is wrong. */
export function checkAnswer<T>(question: Question<T>, answer: Answer): Verdict<T> {
  switch (question.kind) {
    case 'choice':
      return answer.kind === 'choice' ? checkChosen(question, [answer.option]) : wrong()
    case 'multi':
      return answer.kind === 'multi' ? checkChosen(question, answer.options) : wrong()
    case 'number':
    case 'calculation':
      return answer.kind === 'number' ? checkNumber(question, answer.text) : wrong()
    case 'typed':
      return answer.kind === 'typed' ? checkTyped(question, answer.text) : wrong()
    case 'ordering':
      return plain(answer.kind === 'ordering' && isSameOrder(answer.order, question.order))
    case 'recall':
      return plain(answer.kind === 'recall' && answer.recalled)
  }
}

function checkChosen<T>({ options }: ChoiceQuestion<T> | MultiQuestion<T>, ids: readonly string[]): Verdict<T> {
  const chosen = options.filter(({ id }) => ids.includes(id))
  const right = options.filter(option => option.right)
  const chosenRight = chosen.filter(option => option.right)
  const unknown = ids.some(id => !options.some(option => option.id === id))
  const correct = chosen.length === chosenRight.length && chosenRight.length === right.length && !unknown
  return {
    correct,
    why: chosen.flatMap(({ why }) => why ?? []),
    near: !correct && chosenRight.length > 0 ? 'partly' : null,
  }
}

const isSameOrder = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, place) => id === b[place])

const plain = (correct: boolean): Verdict<never> => ({ correct, why: [], near: null })
const wrong = () => plain(false)
