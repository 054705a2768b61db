import { editDistance } from './edit-distance'
import { foldText } from './fold-text'
import type { TypedQuestion } from './question'
import { isSameTerm } from './same-term'
import type { Verdict } from './verdict'

/** Whether a typed term is one of the accepted forms. */
export function checkTyped<T>({ accepted, mistakes }: TypedQuestion<T>, text: string): Verdict<T> {
  const folded = foldText(text)
  if (folded === '') return { correct: false, why: [], near: 'unreadable' }
  if (accepted.some(form => isSameTerm(form, text))) return { correct: true, why: [], near: null }
  const mistake = mistakes.find(({ forms }) => forms.some(form => isSameTerm(form, text)))
  if (mistake) return { correct: false, why: [mistake.why], near: null }
  return { correct: false, why: [], near: accepted.some(form => isMisspelt(folded, form)) ? 'spelling' : null }
}

/** One slip in four letters and more, two in eight and more; another digit is another thing (GPT-2, GPT-3). */
function isMisspelt(folded: string, form: string): boolean {
  const target = foldText(form)
  const slips = target.length >= 8 ? 2 : target.length >= 4 ? 1 : 0
  return digits(folded) === digits(target) && editDistance(folded, target) <= slips
}

const digits = (text: string) => text.replace(/\D/g, '')
