import type { Language } from '@/lib/shared/language'
import type { Text } from './card'
import { chineseTerms, englishTerms, type TermUse } from './find-terms'
import type { Term } from './glossary'
import { type Span, type TypesetText, typesetString } from './typeset'

/** A term that is marked somewhere on a page, in one of its languages. */
export type MarkedTerm = { readonly term: Term; readonly language: Language }

/** Where the definition of a marked term stands on the page. */
export const definitionId = ({ term, language }: MarkedTerm) => `term-${language}-${term.id}`

/**
 * Typesets the texts of a page and marks the first use of each term in a passage, language by language.
 * In Chinese only terms that the English beside it uses are marked: 参数 means one thing, 对齐 or 提示 can mean another.
 */
export function termMarks(terms: readonly Term[]) {
  const find = { en: englishTerms(terms), zh: chineseTerms(terms) }
  const marked = new Map<string, MarkedTerm>()
  const passage = () => {
    const seen = { en: new Set<Term>(), zh: new Set<Term>() }
    return (text: Text): TypesetText => {
      const meant = new Set(find.en(text.en).map(({ term }) => term))
      const typesetIn = (language: Language) => {
        const isFirst = ({ term }: TermUse) => meant.has(term) && !seen[language].has(term) && seen[language].add(term)
        return typesetString(text[language], run => find[language](run).filter(isFirst).map(spanIn(language)))
      }
      return { en: typesetIn('en'), zh: typesetIn('zh') }
    }
  }
  const spanIn =
    (language: Language) =>
    ({ term, start, end }: TermUse): Span => {
      const id = definitionId({ term, language })
      marked.set(id, { term, language })
      return { start, end, attributes: attributesOf(id) }
    }
  return { passage, marked: () => [...marked.values()] }
}

/** Not a `<button>`: a line cannot break inside one, and may begin with the comma after it. */
const attributesOf = (id: string): [string, string][] => [
  ['class', 'term'],
  ['role', 'button'],
  ['tabindex', '0'],
  ['aria-expanded', 'false'],
  ['aria-describedby', id],
]
