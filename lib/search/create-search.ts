import MiniSearch from 'minisearch'
import type { SearchEntry } from './search-entry'
import { isHan, wordsOfQuery, wordsOfText } from './search-words'

export type Found = {
  readonly entry: SearchEntry /** The words of the entry that matched. */
  readonly words: readonly string[]
}
/** The best matches, best first; none for an empty query. */
export type Search = (query: string, most: number) => readonly Found[]

/** A key point says the thing itself; a card only asks for it. */
const KEY_POINT_BOOST = 1.5

/**
 * Full-text search over both languages. Latin words match by their beginning, and with a slip when they are long; all
 * words of the query have to match, or, when nothing has them all, some.
 */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const index = new MiniSearch<{ id: string; en: string; zh: string; resource: string }>({
    fields: ['en', 'zh', 'resource'],
    tokenize: wordsOfText,
    processTerm: word => word,
  })
  index.addAll(
    entries.map(({ id, text, resource }) => ({
      id,
      en: text.en,
      zh: text.zh,
      resource: `${resource.en} ${resource.zh}`,
    })),
  )
  const find = (query: string, combineWith: 'AND' | 'OR') =>
    index.search(query, {
      tokenize: wordsOfQuery,
      combineWith,
      prefix: word => !isHan(word) && word.length > 1,
      fuzzy: word => (!isHan(word) && word.length > 4 ? 0.2 : false),
      boost: { resource: 0.5 },
      boostDocument: id => (byId.get(String(id))?.kind === 'keyPoint' ? KEY_POINT_BOOST : 1),
    })
  return (query, most) => {
    if (wordsOfQuery(query).length === 0) return []
    const all = find(query, 'AND')
    const results = all.length > 0 ? all : find(query, 'OR')
    return results.slice(0, most).flatMap(({ id, terms }) => {
      const entry = byId.get(String(id))
      return entry ? [{ entry, words: terms }] : []
    })
  }
}
