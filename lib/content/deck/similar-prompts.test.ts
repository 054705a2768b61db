import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aText } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { CASES } from '@/lib/testing/property'
import { readingListOf } from '@/lib/testing/reading-list'
import { promptSimilarity, similarPromptMeasures, TOO_SIMILAR } from './similar-prompts'

const words = fc.array(fc.constantFrom('how', 'many', 'tokens', 'did', 'the', 'model', 'see'), { maxLength: 12 })
const text = words.map(drawn => drawn.join(' '))

describe(promptSimilarity, () => {
  it('is the share of word pairs that both have, the ends among them', () => {
    // ^a ab bc c$ and ^a ab bd d$: two of six.
    expect(promptSimilarity('a b c', 'a b d')).toBeCloseTo(2 / 6)
    expect(promptSimilarity('one', 'two')).toBe(0)
  })

  it('does not mind case, punctuation and marks', () => {
    expect(promptSimilarity('How many **tokens**?', 'how many tokens')).toBe(1)
  })

  it('minds the order of the words', () => {
    expect(promptSimilarity('a b c d', 'd c b a')).toBe(0)
  })

  it('finds nothing and nothing the same', () => {
    expect(promptSimilarity('', '?')).toBe(1)
  })

  it('is symmetric, from 0 to 1, and 1 of a text with itself', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const similarity = promptSimilarity(a, b)
        expect(promptSimilarity(b, a)).toBe(similarity)
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        expect(promptSimilarity(a, a)).toBe(1)
      }),
      CASES,
    )
  })
})

describe(similarPromptMeasures, () => {
  const prompt = 'How many tokens had the chosen checkpoint of the model seen by then'
  const card = (id: string, en: string, ...others: string[]) =>
    aCard({
      ...{ id, prompt: aText(en) },
      otherVariants: others.map((other, place) => aVariant({ id: 'bcd'.charAt(place), prompt: aText(other) })),
    })
  const measuresOf = (...cards: Parameters<typeof readingListOf>[0]) =>
    Object.fromEntries(similarPromptMeasures(readingListOf(cards)).map(measured => [measured.name, measured]))

  it('names two cards that ask in nearly the same words', () => {
    const { nearDuplicatePrompts, nearDuplicateWordings } = measuresOf(
      card('r-1-a', prompt),
      card('r-1-b', 'Something else altogether?'),
      card('r-1-c', `${prompt}?`),
    )
    expect(nearDuplicatePrompts).toMatchObject({ value: 1, limit: 0, examples: ['r-1-a ~ r-1-c'] })
    expect(nearDuplicateWordings).toMatchObject({ value: 0, limit: 0 })
  })

  it('names two wordings of one card apart from them', () => {
    const { nearDuplicatePrompts, nearDuplicateWordings } = measuresOf(card('r-1-a', prompt, 'Another?', `${prompt}!`))
    expect(nearDuplicateWordings).toMatchObject({ value: 1, examples: ['r-1-a ~ r-1-a/c'] })
    expect(nearDuplicatePrompts?.value).toBe(0)
  })

  it('lets texts share words that ask for something else', () => {
    const other = 'How many GPUs had the chosen cluster of the model used by then'
    expect(promptSimilarity(prompt, other)).toBeLessThan(TOO_SIMILAR)
    expect(measuresOf(card('r-1-a', prompt), card('r-1-b', other)).nearDuplicatePrompts?.value).toBe(0)
  })

  it('counts the pairs that comparing all with all would', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), prompts => {
        const cards = prompts.map((each, place) => card(`r-1-${place}`, each))
        const pairs = prompts.flatMap((a, place) =>
          prompts.slice(place + 1).filter(b => promptSimilarity(a, b) > TOO_SIMILAR),
        )
        expect(measuresOf(...cards).nearDuplicatePrompts?.value).toBe(pairs.length)
      }),
      CASES,
    )
  })
})
