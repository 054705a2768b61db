import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { markWords } from './mark-words'
import { wordsOfQuery, wordsOfText } from './search-words'

const marked = (text: string, ...words: string[]) =>
  markWords(text, words)
    .map(run => (run.isMatch ? `[${run.text}]` : run.text))
    .join('')

describe('markWords', () => {
  it('marks words whatever their case, the longest first', () => {
    expect(marked('Tokens per token', 'token', 'tokens')).toBe('[Tokens] per [token]')
    expect(marked('自注意力让位置', '注意', '意力')).toBe('自[注意]力让位置')
  })

  it('takes a word as it is written, not as a pattern', () => {
    expect(marked('1.4T (a+b)', '1.4t', 'a+b')).toBe('[1.4T] ([a+b])')
  })

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
        expect(
          markWords(text, words)
            .map(run => run.text)
            .join(''),
        ).toBe(text)
      }),
      CASES,
    )
  })
})

describe('wordsOfText', () => {
  it('takes Latin words, numbers with their point, Han characters and pairs', () => {
    expect(wordsOfText('1.4T tokens，自注意')).toEqual(['1.4', 't', 'tokens', '自', '注', '意', '自注', '注意'])
  })

  it('has every word a query would look for', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab 1.词元参数A，') }), text => {
        expect(wordsOfText(text)).toEqual(expect.arrayContaining(wordsOfQuery(text)))
      }),
      CASES,
    )
  })
})
