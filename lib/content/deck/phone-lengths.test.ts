import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/lib/shared/language'
import { aChoice, aMulti, aNumber, aText } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { readingListOf } from '@/lib/testing/reading-list'
import type { Variant } from '../card'
import { PHONE_LIMITS, phoneMeasures } from './phone-lengths'

const measuresOf = (variant: Partial<Variant>, others: readonly Variant[] = []) =>
  Object.fromEntries(
    phoneMeasures(readingListOf([aCard({ ...variant, id: 'r-1-a', otherVariants: others })])).map(measured => [
      measured.name,
      measured,
    ]),
  )
/** A text of that many characters in one language, short in the other. */
const long = (language: string, length: number) => ({ ...aText('short', '短'), [language]: 'x'.repeat(length) })
const withOption = (text: { en: string; zh: string }) =>
  aChoice({ options: [...aChoice().options, { text, right: false, why: aText('No.') }] })

describe(phoneMeasures, () => {
  it('has three figures, none of which may be more than nothing', () => {
    const measures = Object.values(measuresOf({}))
    expect(measures.map(({ name }) => name)).toEqual(['longPrompts', 'longOptions', 'longExplanations'])
    for (const measured of measures) expect(measured).toMatchObject({ value: 0, limit: 0, kind: 'at most' })
  })

  it.each(LANGUAGES)('counts the prompts and explanations that are too long (%s)', language => {
    for (const [part, name] of [
      ['prompt', 'longPrompts'],
      ['explanation', 'longExplanations'],
    ] as const) {
      const limit = PHONE_LIMITS[part][language]
      expect(measuresOf({ [part]: long(language, limit) })[name]?.value, part).toBe(0)
      expect(measuresOf({ [part]: long(language, limit + 1) })[name]).toMatchObject({ value: 1, examples: ['r-1-a'] })
    }
  })

  it.each(LANGUAGES)('counts the options that are too long, right or wrong (%s)', language => {
    const limit = PHONE_LIMITS.option[language]
    const countOf = (body: Variant['body']) => measuresOf({ body }).longOptions?.value
    expect(countOf(withOption(long(language, limit)))).toBe(0)
    expect(countOf(withOption(long(language, limit + 1)))).toBe(1)
    const multi = aMulti({ options: [{ text: long(language, limit + 1), right: true }] })
    expect(countOf(multi)).toBe(1)
    // What is no option may be longer.
    expect(countOf(aNumber({ mistakes: [{ value: 1, why: long(language, limit + 1) }] }))).toBe(0)
  })

  it('counts what is read, not the marks around it', () => {
    const prompt = { en: `**${'x'.repeat(PHONE_LIMITS.prompt.en)}**`, zh: '短' }
    expect(measuresOf({ prompt }).longPrompts?.value).toBe(0)
  })

  it('counts a wording once, and names it', () => {
    const second = aVariant({ id: 'b', prompt: { en: 'x'.repeat(211), zh: '长'.repeat(106) } })
    expect(measuresOf({}, [second]).longPrompts).toMatchObject({ value: 1, examples: ['r-1-a/b'] })
  })
})
