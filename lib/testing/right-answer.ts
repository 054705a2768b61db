import type { Answer } from '@/lib/quiz/answer'
import type { Question } from '@/lib/quiz/question'
import { assertNever } from '@/lib/shared/assert-never'

/** The answer somebody gives who knows. */
export function rightAnswer(question: Question<unknown>): Answer {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', option: rightIds(question.options)[0] ?? '' }
    case 'multi':
      return { kind: 'multi', options: rightIds(question.options) }
    case 'number':
    case 'calculation':
      return { kind: 'number', text: String(question.answer.value) }
    case 'typed':
      return { kind: 'typed', text: question.accepted[0] ?? '' }
    case 'ordering':
      return { kind: 'ordering', order: question.order }
    case 'recall':
      return { kind: 'recall', recalled: true }
    default:
      return assertNever(question)
  }
}

const rightIds = (options: readonly { id: string; right: boolean }[]) =>
  options.filter(({ right }) => right).map(({ id }) => id)
