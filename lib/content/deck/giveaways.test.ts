import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/lib/shared/language'
import { aChoice, aMulti, aNumber, aText, aTyped } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { CASES } from '@/lib/testing/property'
import { readingListOf } from '@/lib/testing/reading-list'
import type { Option, Text } from '../card'
import { giveawayMeasures, hasEqualOptions, promptHoldsAnswer, rightStandsOut } from './giveaways'

const right = (text: Text): Option => ({ text, right: true })
const wrong = (text: Text): Option => ({ text, right: false, why: aText('No.') })
/** The first one is right. */
const options = (...texts: (string | Text)[]): Option[] =>
  texts
    .map(text => (typeof text === 'string' ? aText(text) : text))
    .map((text, place) => (place === 0 ? right(text) : wrong(text)))
const asking = (prompt: string | Text, ...texts: (string | Text)[]) =>
  aVariant({
    prompt: typeof prompt === 'string' ? aText(prompt) : prompt,
    body: aChoice({ options: options(...texts) }),
  })

describe(rightStandsOut, () => {
  it('sees a right option longer, or shorter, than each of the others', () => {
    expect(rightStandsOut(options('four', 'two', 'one'), 'en', 'longest')).toBe(true)
    expect(rightStandsOut(options('four', 'two', 'one'), 'en', 'shortest')).toBe(false)
    expect(rightStandsOut(options('one', 'four', 'three'), 'en', 'shortest')).toBe(true)
  })

  it('sees nothing when another is as long', () => {
    expect(rightStandsOut(options('four', 'five', 'one'), 'en', 'longest')).toBe(false)
    expect(rightStandsOut(options('one', 'two', 'three'), 'en', 'shortest')).toBe(false)
  })

  it('looks at each language by itself', () => {
    const found = options({ en: 'a long one', zh: '长' }, { en: 'short', zh: '更长一些' })
    expect(LANGUAGES.map(language => rightStandsOut(found, language, 'longest'))).toEqual([true, false])
  })

  it('counts what is read, not the marks around it', () => {
    expect(rightStandsOut(options('**four**', 'fives'), 'en', 'longest')).toBe(false)
    expect(rightStandsOut(options('$N$', '12'), 'en', 'shortest')).toBe(true)
  })

  it('has nothing to say when nothing is right', () => {
    expect(rightStandsOut([wrong(aText('a')), wrong(aText('bc'))], 'en', 'longest')).toBe(false)
  })

  it('never calls an option both the longest and the shortest, and does not mind the order', () => {
    const texts = fc.array(fc.string(), { minLength: 3, maxLength: 5 })
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (drawn, language) => {
        const found = options(...drawn)
        const ends = (['longest', 'shortest'] as const).map(end => rightStandsOut(found, language, end))
        expect(ends).not.toEqual([true, true])
        const turned = found.toReversed()
        expect((['longest', 'shortest'] as const).map(end => rightStandsOut(turned, language, end))).toEqual(ends)
      }),
      CASES,
    )
  })
})

describe(hasEqualOptions, () => {
  it('sees options that read the same, however they are typed', () => {
    expect(hasEqualOptions(asking('?', '176B', '175B', '70B'))).toBe(false)
    expect(hasEqualOptions(asking('?', '176B', '175B', '175B'))).toBe(true)
    expect(hasEqualOptions(asking('?', '176B', '175B', '１７５B'))).toBe(true)
    expect(hasEqualOptions(asking('?', '176B', 'a  b', ' a b'))).toBe(true)
    expect(hasEqualOptions(asking('?', '176B', '**175B**', '175B'))).toBe(true)
  })

  it('sees them in one language alone', () => {
    expect(hasEqualOptions(asking('?', '176B', { en: 'much', zh: '多' }, { en: 'many', zh: '多' }))).toBe(true)
  })

  it('looks at several-of-many too, and at no other kind', () => {
    const body = aMulti({ options: [...aMulti().options, ...aMulti().options] })
    expect(hasEqualOptions(aVariant({ body }))).toBe(true)
    expect(hasEqualOptions(aVariant({ body: aNumber() }))).toBe(false)
  })
})

describe(promptHoldsAnswer, () => {
  it('sees the right option in the prompt, whatever its case, width and marks', () => {
    expect(promptHoldsAnswer(asking('Is BLOOM open?', 'bloom', 'llama'), 'en')).toBe(true)
    expect(promptHoldsAnswer(asking('Is **BLOOM** open?', '`bloom`', 'llama'), 'en')).toBe(true)
    expect(promptHoldsAnswer(asking('Is ＢＬＯＯＭ open?', 'bloom', 'llama'), 'en')).toBe(true)
    expect(promptHoldsAnswer(asking('Which is it?', 'bloom', 'llama'), 'en')).toBe(false)
  })

  it('lets the wrong ones be named', () => {
    expect(promptHoldsAnswer(asking('Which is not LLaMA?', 'bloom', 'llama'), 'en')).toBe(false)
  })

  it('wants whole words', () => {
    expect(promptHoldsAnswer(asking('What is pretraining?', 'training', 'tests'), 'en')).toBe(false)
    expect(promptHoldsAnswer(asking('Trained on 1760 GPUs?', '176', '180'), 'en')).toBe(false)
    expect(promptHoldsAnswer(asking('Pre-training?', 'training', 'tests'), 'en')).toBe(true)
  })

  it('takes one or two characters for chance', () => {
    expect(promptHoldsAnswer(asking('Is it N or D?', 'N', 'D'), 'en')).toBe(false)
  })

  it('looks at each language by itself', () => {
    const variant = asking({ en: 'Which?', zh: '自注意力是什么？' }, { en: 'self-attention', zh: '自注意力' }, 'x')
    expect(LANGUAGES.map(language => promptHoldsAnswer(variant, language))).toEqual([false, true])
  })

  it('looks for a typed term as it is shown, and for no number', () => {
    const typed = (prompt: string) => aVariant({ prompt: aText(prompt), body: aTyped() })
    expect(promptHoldsAnswer(typed('What is early stopping?'), 'en')).toBe(true)
    expect(promptHoldsAnswer(typed('What ended the run?'), 'en')).toBe(false)
    expect(promptHoldsAnswer(aVariant({ prompt: aText('569e9 tokens?'), body: aNumber() }), 'en')).toBe(false)
  })
})

describe(giveawayMeasures, () => {
  const measuresOf = (...cards: Parameters<typeof readingListOf>[0]) =>
    new Map(giveawayMeasures(readingListOf(cards)).map(measured => [measured.name, measured]))
  const card = (id: string, ...texts: (string | Text)[]) => aCard({ ...asking('Which?', ...texts), id })

  it('shares out the cards whose right option stands out among those that have one', () => {
    const measures = measuresOf(
      card('r-1-a', { en: 'long one', zh: '短' }, { en: 'no', zh: '一样' }, { en: 'so', zh: '两样' }),
      card('r-1-b', 'same', 'size', 'here'),
      aCard({ id: 'r-1-c', body: aNumber() }),
    )
    expect(measures.get('longestRightEn')).toMatchObject({ value: 0.5, limit: 0.3, examples: ['r-1-a'] })
    expect(measures.get('shortestRightEn')).toMatchObject({ value: 0, kind: 'at most', unit: 'share' })
    expect(measures.get('longestRightZh')).toMatchObject({ value: 0 })
    expect(measures.get('shortestRightZh')).toMatchObject({ value: 0.5, examples: ['r-1-a'] })
  })

  it('counts wordings, second ones too, and names them', () => {
    const measures = measuresOf(
      aCard({ id: 'r-1-a', otherVariants: [{ ...asking('An xyz?', 'xyz', 'abc', 'abc'), id: 'b' as never }] }),
    )
    expect(measures.get('duplicateOptions')).toMatchObject({ value: 1, limit: 0, examples: ['r-1-a/b'] })
    expect(measures.get('promptsHoldingAnswer')).toMatchObject({ value: 1, limit: 0, examples: ['r-1-a/b'] })
  })

  it('is nothing of no cards', () => {
    for (const { value } of measuresOf().values()) expect(value).toBe(0)
  })
})
