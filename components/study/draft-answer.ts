import type { Answer } from '@/lib/quiz/answer'
import type { Question } from '@/lib/quiz/question'

/** What the learner has chosen or typed so far. */
export type DraftAnswer = {
  readonly chosen: readonly string[]
  readonly text: string
}

export const EMPTY_DRAFT: DraftAnswer = { chosen: [], text: '' }

/** The answer the draft makes; null while it is not one yet. */
export function answerOf<T>(question: Question<T>, { chosen, text }: DraftAnswer): Answer | null {
  switch (question.kind) {
    case 'choice':
      return chosen[0] === undefined ? null : { kind: 'choice', option: chosen[0] }
    case 'multi':
      return chosen.length === 0 ? null : { kind: 'multi', options: chosen }
    case 'number':
    case 'calculation':
      return text.trim() === '' ? null : { kind: 'number', text }
    case 'typed':
      return text.trim() === '' ? null : { kind: 'typed', text }
    case 'ordering':
      return chosen.length < question.items.length ? null : { kind: 'ordering', order: chosen }
    case 'recall':
      return null
  }
}

/** Puts an option in or takes it out; the order of choosing is kept. */
export function toggleChosen(draft: DraftAnswer, id: string): DraftAnswer {
  const chosen = draft.chosen.includes(id) ? draft.chosen.filter(other => other !== id) : [...draft.chosen, id]
  return { ...draft, chosen }
}
