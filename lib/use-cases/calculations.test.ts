import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Card, Tolerance, Variant } from '@/lib/content/card'
import { deckCards } from '@/lib/content/deck/deck-card'
import { parseContent } from '@/lib/content/parse-content'
import { ANSWER, calculate } from '@/lib/quiz/calculate'
import { drawNumbers } from '@/lib/quiz/draw-numbers'
import { questionRandom } from '@/lib/quiz/question-random'
import { INDEPENDENT_ANSWERS } from '@/lib/testing/calculations/every-resource'
import { readContentFiles } from './read-content-files'

// Every calculation of content/ against its answer worked out apart from the card.

const SEEDS = 1_000
/** How much of the card's tolerance the two ways of calculating may differ by. */
const OF_THE_TOLERANCE = 0.01

const { resources } = parseContent(await readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))))
const cards = deckCards(resources).map(({ card }) => card)
const calculations = cards.flatMap(card =>
  card.variants.flatMap(variant =>
    variant.body.kind === 'calculation' ? [{ card, variant, body: variant.body }] : [],
  ),
)
const names = ({ card, variant }: { card: Card; variant: Variant }) => [`${card.id}/${variant.id}`, card.id]

describe('calculation cards of content/', () => {
  it('each have an independent answer', () => {
    const without = calculations.filter(each => !names(each).some(name => name in INDEPENDENT_ANSWERS))
    expect(without.map(each => names(each)[0])).toEqual([])
  })

  it('are named by every independent answer', () => {
    const known = new Set(calculations.flatMap(names))
    expect(Object.keys(INDEPENDENT_ANSWERS).filter(name => !known.has(name))).toEqual([])
  })

  it.each(resources.map(({ id }) => id))('agree with it, whatever is drawn: %s', id => {
    const differences = calculations.filter(({ card }) => card.resourceId === id).flatMap(differencesOf)
    expect(differences).toEqual([])
  })
})

/** The first draw for which the card and the independent answer differ, in words. */
function differencesOf({ card, variant, body }: (typeof calculations)[number]): string[] {
  const name = names({ card, variant }).find(each => each in INDEPENDENT_ANSWERS)
  const independent = name && INDEPENDENT_ANSWERS[name]
  if (!independent) return []
  const seen = new Set<string>()
  for (let seed = 0; seed < SEEDS; seed++) {
    const drawn = drawNumbers(body.draws, questionRandom(card.id, variant.id, seed))
    const numbers = [...drawn].map(([key, value]) => `${key} = ${value}`).join(', ')
    // Many cards have fewer questions than seeds.
    if (seen.has(numbers)) continue
    seen.add(numbers)
    const ofCard = calculate(body, drawn).get(ANSWER) ?? Number.NaN
    const ofFacts = independent(key => drawn.get(key) ?? missing(key, drawn))
    if (!(Math.abs(ofCard - ofFacts) <= leeway(body.answer.tolerance, ofFacts)))
      return [`${card.id}/${variant.id} with ${numbers}: the card says ${ofCard}, the independent answer ${ofFacts}`]
  }
  return []
}

function leeway(tolerance: Tolerance, value: number): number {
  const size = Math.abs(value)
  const accepted = 'relative' in tolerance ? tolerance.relative * size : tolerance.absolute
  // Two ways of adding up doubles differ in the last digits; that is no slip even where the answer has to be exact.
  return Math.max(accepted * OF_THE_TOLERANCE, size * 1e-9)
}

function missing(key: string, drawn: ReadonlyMap<string, number>): never {
  throw new Error(`no number is drawn for ${key}, only for ${[...drawn.keys()].join(', ')}`)
}
