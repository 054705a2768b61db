import { foldText } from './fold-text'

// Below this a final s belongs to the word more often than not.
const SHORTEST_STEM = 3

/** Whether two typed terms are the same word: folded, and give or take a leading article and a final plural s. */
export function isSameTerm(a: string, b: string): boolean {
  const forms = new Set(termForms(a))
  return termForms(b).some(form => forms.has(form))
}

function termForms(term: string): string[] {
  const withoutArticle = term.normalize('NFKC').replace(/^\s*(?:the|an|a)\s+(?=\S)/i, '')
  return [foldText(term), foldText(withoutArticle)].filter(form => form !== '').map(withoutPlural)
}

const withoutPlural = (folded: string) =>
  folded.length > SHORTEST_STEM && /[a-z0-9]s$/.test(folded) && !folded.endsWith('ss') ? folded.slice(0, -1) : folded
