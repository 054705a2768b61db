import type { Resource } from '../resource'
import { plainText } from '../typeset'
import { type DeckWording, deckWordings, wordingName } from './deck-card'
import { type Measure, measure } from './measure'

/** Two prompts that share more of their word pairs than this ask in the same words. */
export const TOO_SIMILAR = 0.8

/** Pairs whose English prompts are nearly the same: of two cards, and of two wordings of one card. */
export function similarPromptMeasures(resources: readonly Resource[]): Measure[] {
  const pairs = similarPairs(deckWordings(resources))
  const share = `share more than ${TOO_SIMILAR * 100} % of their word pairs`
  const count = (name: string, what: string, found: readonly Pair[]) =>
    measure({
      ...{
        name,
        what: `${what} whose prompts ${share}`,
        value: found.length,
        limit: 0,
        kind: 'at most',
        unit: 'count',
      },
      examples: found.map(([a, b]) => `${wordingName(a)} ~ ${wordingName(b)}`),
    })
  const ofOneCard = ([a, b]: Pair) => a.card.id === b.card.id
  return [
    count(
      'nearDuplicatePrompts',
      'pairs of cards',
      pairs.filter(pair => !ofOneCard(pair)),
    ),
    count('nearDuplicateWordings', 'pairs of wordings of one card', pairs.filter(ofOneCard)),
  ]
}

type Pair = readonly [DeckWording, DeckWording]

function similarPairs(wordings: readonly DeckWording[]): Pair[] {
  const prompts = wordings.map(wording => ({ wording, pairs: wordPairs(wording.variant.prompt.en) }))
  // Only prompts with a word pair in common can be alike: comparing all with all takes seconds.
  const holders = new Map<string, number[]>()
  const found: Pair[] = []
  for (const [place, { wording, pairs }] of prompts.entries()) {
    const shared = new Map<number, number>()
    for (const pair of pairs) {
      const earlier = holders.get(pair) ?? []
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1)
      earlier.push(place)
      holders.set(pair, earlier)
    }
    for (const [other, count] of shared) {
      const twin = prompts[other]
      if (twin && jaccard(count, pairs.size, twin.pairs.size) > TOO_SIMILAR) found.push([twin.wording, wording])
    }
  }
  return found
}

/** Similarity of two texts by their word pairs, 0 to 1 (Jaccard index). */
export function promptSimilarity(a: string, b: string): number {
  const [first, second] = [wordPairs(a), wordPairs(b)]
  return jaccard([...first].filter(pair => second.has(pair)).length, first.size, second.size)
}

const jaccard = (shared: number, a: number, b: number) => (a + b === shared ? 1 : shared / (a + b - shared))

function wordPairs(text: string): Set<string> {
  const words = plainText(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  const padded = ['', ...(words ?? []), '']
  return new Set(padded.slice(1).map((word, place) => `${padded[place]} ${word}`))
}
