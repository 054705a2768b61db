import type { Text } from '../card'
import type { Term } from '../glossary'
import type { Resource } from '../resource'
import { textsOfVariant } from '../texts-of'
import { deckWordings, wordingName } from './deck-card'
import { type Measure, measure, share } from './measure'

/** Free translation is good Chinese: so many uses of a term may do without its word. */
const FREE_LIMIT = 0.01

/** Whether the Chinese texts of the deck use the glossary's words where the English ones use its terms. */
export function termMeasures(resources: readonly Resource[], terms: readonly Term[]): Measure[] {
  const find = termFinder(terms)
  let uses = 0
  const missing: string[] = []
  const avoided: string[] = []
  for (const { name, text } of textsOf(resources))
    for (const term of find(text.en)) {
      if (!term.check) continue
      uses += 1
      if (![term.zh, ...term.also].some(word => holds(text.zh, word))) missing.push(`${name} (${term.en})`)
      if (term.avoid.some(word => holds(text.zh, word))) avoided.push(`${name} (${term.en})`)
    }
  return [
    measure({
      name: 'termsNotInChinese',
      what: `uses of a glossary term (${uses}) whose Chinese has another word`,
      value: share(missing.length, uses),
      ...{ limit: FREE_LIMIT, kind: 'at most', unit: 'share', examples: missing },
    }),
    measure({
      name: 'avoidedTerms',
      what: 'Chinese texts with a word the glossary says to avoid',
      ...{ value: avoided.length, limit: 0, kind: 'at most', unit: 'count', examples: avoided },
    }),
  ]
}

function textsOf(resources: readonly Resource[]): { name: string; text: Text }[] {
  const points = resources.flatMap(({ topics }) =>
    topics.flatMap(({ keyPoints }) =>
      keyPoints.flatMap(({ id, point, note }) =>
        [point, ...(note ? [note] : [])].map(text => ({ name: id as string, text })),
      ),
    ),
  )
  const wordings = deckWordings(resources).flatMap(wording =>
    textsOfVariant(wording.variant).map(({ text }) => ({ name: wordingName(wording), text })),
  )
  return [...points, ...wordings]
}

const holds = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase())

/** Finds the terms an English text uses: whole words, the longest form first, formulas and code left out. */
export function termFinder(terms: readonly Term[]): (text: string) => Set<Term> {
  const byForm = new Map<string, Term>()
  for (const term of terms) for (const form of [term.en, ...term.forms]) byForm.set(keyOf(form), term)
  const forms = [...new Set(terms.flatMap(term => [term.en, ...term.forms]))].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, 'giu')
  return text => {
    const found = new Set<Term>()
    for (const [form] of withoutMathsAndCode(text).matchAll(pattern)) {
      const term = byForm.get(form) ?? byForm.get(form.toLowerCase())
      if (term) found.add(term)
    }
    return found
  }
}

/** With a capital inside (ZeRO, BLEU) a term is its capitals: “zero” is another word. */
const keyOf = (form: string) => (/.\p{Lu}/u.test(form) ? form : form.toLowerCase())
const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const withoutMathsAndCode = (text: string) => text.replace(/(?<!\\)\$[^$]*\$|`[^`]*`/g, ' ')
