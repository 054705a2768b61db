import type { Term } from './glossary'

export type TermUse = { readonly term: Term; readonly start: number; readonly end: number }
/** Where a text uses terms, from its beginning to its end; no two uses overlap. */
export type FindTerms = (text: string) => readonly TermUse[]

/** Finds terms in English: whole words, the longest form first, formulas and code left out. */
export function englishTerms(terms: readonly Term[]): FindTerms {
  return finder(terms.flatMap(term => [term.en, ...term.forms].map(form => ({ term, form }))))
}

/** Finds terms in Chinese by their one Chinese word. A single character (轮, 值) is part of too many other words. */
export function chineseTerms(terms: readonly Term[]): FindTerms {
  return finder(terms.filter(term => term.zh.length > 1).map(term => ({ term, form: term.zh })))
}

function finder(words: readonly { readonly term: Term; readonly form: string }[]): FindTerms {
  const byForm = new Map(words.map(({ term, form }) => [keyOf(form), term]))
  const forms = words.map(({ form }) => escaped(form)).sort((a, b) => b.length - a.length)
  if (forms.length === 0) return () => []
  const pattern = new RegExp(`${WORD_EDGE}(?:${forms.join('|')})${WORD_EDGE}`, 'giu')
  return text =>
    [...withoutMathsAndCode(text).matchAll(pattern)].flatMap(({ 0: form, index: start }) => {
      const term = byForm.get(form) ?? byForm.get(form.toLowerCase())
      return term ? [{ term, start, end: start + form.length }] : []
    })
}

/** Not between two letters. Han is written without spaces, so its signs are no letters here. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Greek}\\p{N}_]'
const WORD_EDGE = `(?<!${LETTER}(?=${LETTER}))`
/** With a capital inside (ZeRO, BLEU) a term is its capitals: “zero” is another word. */
const keyOf = (form: string) => (/.\p{Lu}/u.test(form) ? form : form.toLowerCase())
const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** As long as the text, so that places stay what they are. */
const withoutMathsAndCode = (text: string) =>
  text.replace(/(?<!\\)\$[^$]*\$|`[^`]*`/g, ({ length }) => '\0'.repeat(length))
