import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { foldText } from './fold-text'

describe('foldText', () => {
  it.each([
    ['Early Stopping', 'earlystopping'],
    ['early-stopping', 'earlystopping'],
    ['ＥＡＲＬＹ　ｓｔｏｐｐｉｎｇ', 'earlystopping'],
    ['早停法。', '早停法'],
    ['“早停”', '早停'],
    ['BLOOM-176B', 'bloom176b'],
    ['top_p', 'topp'],
    ['C++', 'c++'],
    ['x²', 'x2'],
    ['zero\u200bwidth', 'zerowidth'],
    ['  ', ''],
    ['e-\u0301', 'é'],
    ['Ω', 'ω'],
    [' -- ', '--'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('changes nothing more the second time', () => {
    const marks = fc.constantFrom('e', '\u0301', '-', 'İ', 'ß', 'ϴ', 'ﬁ', '，', '\u0345', 'Σ', '가', ' ', '！')
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(marks).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(texts, text => {
        const folded = foldText(text)
        expect(foldText(folded)).toBe(folded)
      }),
      { ...CASES, numRuns: 20_000 },
    )
  })

  it('keeps every Han character', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCodePoint(code))
    fc.assert(
      fc.property(fc.array(han, { minLength: 1 }), characters => {
        expect(foldText(characters.join('，'))).toBe(characters.join(''))
      }),
      CASES,
    )
  })
})
