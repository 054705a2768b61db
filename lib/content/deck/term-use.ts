import type { Text } from '../card'
import { englishTerms } from '../find-terms'
import type { Term } from '../glossary'
import type { Resource } from '../resource'
import { textsOfVariant } from '../texts-of'
import { deckWordings, wordingName } from './deck-card'
import { type Measure, measure, share } from './measure'

/** Free translation is good Chinese: so many uses of a term may do without its word. */
const FREE_LIMIT = 0.01

/** Whether the Chinese texts of the deck use the glossary's words where the English ones use its terms. */
export function termMeasures(resources: readonly Resource[], terms: readonly Term[]): Measure[] {
  const find = englishTerms(terms)
  let uses = 0
  const missing: string[] = []
  const avoided: string[] = []
  for (const { name, text } of textsOf(resources))
    for (const term of new Set(find(text.en).map(use => use.term))) {
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
  const guides = resources.flatMap(({ id, guide }) =>
    guide
      ? [guide.what, guide.why, ...guide.accounts.flatMap(({ about, course, source }) => [about, course, source])].map(
          text => ({ name: id as string, text }),
        )
      : [],
  )
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
  return [...guides, ...points, ...wordings]
}

const holds = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase())
