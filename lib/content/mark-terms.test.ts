import { describe, expect, it } from 'vitest'
import { aTerm } from '@/lib/testing/terms'
import { termMarks } from './mark-terms'

const TERMS = [aTerm('token', '词元', { forms: ['tokens'] }), aTerm('alignment', '对齐')]
const marking = () => {
  const { passage, marked } = termMarks(TERMS)
  return { passage, markedIds: () => marked().map(({ term, language }) => `${language} ${term.id}`) }
}
/** What is marked, and as what. */
const marksIn = (html: string) =>
  [...html.matchAll(/<span class="term"[^>]* aria-describedby="([^"]+)">([^<]*)<\/span>/g)].map(
    ([, id, words]) => `${id}: ${words}`,
  )

describe(termMarks, () => {
  it('marks a term in each language, as something that can be focused and has a description', () => {
    const { passage, markedIds } = marking()
    const { en, zh } = passage()({ en: 'All tokens count.', zh: '所有词元都算。' })
    expect(en).toBe(
      'All <span class="term" role="button" tabindex="0" aria-expanded="false" aria-describedby="term-en-token">tokens</span> count.',
    )
    expect(marksIn(zh)).toEqual(['term-zh-token: 词元'])
    expect(markedIds()).toEqual(['en token', 'zh token'])
  })

  it('marks the first use in a passage only, and again in the next one', () => {
    const { passage } = marking()
    const mark = passage()
    const texts = ['A token, two tokens', 'Tokens'].map(en => mark({ en, zh: '' }).en)
    expect(texts.map(marksIn)).toEqual([['term-en-token: token'], []])
    expect(marksIn(passage()({ en: 'Tokens', zh: '' }).en)).toEqual(['term-en-token: Tokens'])
  })

  it('marks a Chinese word only where the English means the term', () => {
    const mark = marking().passage()
    expect(marksIn(mark({ en: 'Columns line up.', zh: '各列对齐。' }).zh)).toEqual([])
    expect(marksIn(mark({ en: 'Alignment', zh: '对齐' }).zh)).toEqual(['term-zh-alignment: 对齐'])
  })

  it('marks nothing in formulas and code, and keeps the other marks', () => {
    const mark = marking().passage()
    expect(marksIn(mark({ en: '`token` and $\\text{token}$', zh: '' }).en)).toEqual([])
    expect(mark({ en: '**a token** & more', zh: '' }).en).toMatch(
      /^<strong>a <span .*>token<\/span><\/strong> &amp; more$/,
    )
  })
})
