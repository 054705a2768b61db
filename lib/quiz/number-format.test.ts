import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NUMBER_FORMATS } from '@/lib/content/card'
import { LANGUAGES } from '@/lib/shared/language'
import { CASES } from '@/lib/testing/property'
import { formatNumber } from './number-format'
import { parseNumber } from './parse-number'

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [512, '512'],
    [1234.5, '1,235'],
    [123.45, '123.5'],
    [0.000123456, '0.0001235'],
    [999_999, '999,999'],
    [1_234_567, '1,235,000'],
    [-50_257, '-50,257'],
    [6.000000000000001, '6'],
    [123_456.00000000001, '123,456'],
    [0.1 + 0.2, '0.3'],
  ])('shows %d plainly as %s in both languages', (value, shown) => {
    expect(formatNumber(value, 'plain', 'en')).toBe(shown)
    expect(formatNumber(value, 'plain', 'zh')).toBe(shown)
  })

  it.each([
    [13e9, '13 billion', '130亿'],
    [1.4e12, '1.4 trillion', '1.4万亿'],
    [130_000, '130,000', '13万'],
    [7e6, '7 million', '700万'],
    [569e9, '569 billion', '5690亿'],
    [123_456_789, '123.5 million', '1.235亿'],
    [999_960_000, '1 billion', '10亿'],
    [99_999_999, '100 million', '1亿'],
    [9_999, '9,999', '9,999'],
    [2.5e15, '2,500 trillion', '2500万亿'],
    [-2e9, '-2 billion', '-20亿'],
    [0.25, '0.25', '0.25'],
  ])('scales %d to %s and %s', (value, en, zh) => {
    expect(formatNumber(value, 'scale', 'en')).toBe(en)
    expect(formatNumber(value, 'scale', 'zh')).toBe(zh)
  })

  it.each([
    [1.3e10, '1.3 \\times 10^{10}'],
    [1e10, '1 \\times 10^{10}'],
    [3.14159e23, '3.142 \\times 10^{23}'],
    [0.00025, '2.5 \\times 10^{-4}'],
    [-7e9, '-7 \\times 10^{9}'],
    [99_999, '1 \\times 10^{5}'],
    [0, '0'],
  ])('writes %d in powers of ten as %s', (value, shown) => {
    expect(formatNumber(value, 'sci', 'en')).toBe(shown)
  })

  it.each([
    [0.25, 'percent', '25%'],
    [0.07, 'percent', '7%'],
    [0.12345, 'percent', '12.35%'],
    [12.5, 'percent', '1,250%'],
    [2, 'fixed1', '2.0'],
    [1234.567, 'fixed2', '1,234.57'],
    [0.0006, 'fixed3', '0.001'],
  ] as const)('shows %d as %s: %s', (value, format, shown) => {
    expect(formatNumber(value, format, 'en')).toBe(shown)
  })

  it('shows what is read again as the same number, to four digits', () => {
    const anyNumber = fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -6, max: 14 }))
      .map(([digits, power]) => Number(`${digits}e${power}`))
    const formats = fc.constantFrom(...NUMBER_FORMATS)
    fc.assert(
      fc.property(anyNumber, formats, fc.constantFrom(...LANGUAGES), (value, format, language) => {
        const read = parseNumber(formatNumber(value, format, language))
        const target = format === 'percent' ? value * 100 : value
        const rounding = format.startsWith('fixed') ? 0.5 * 10 ** -Number(format.at(-1)) : Math.abs(target) * 5.1e-4
        expect(read?.percent).toBe(format === 'percent')
        expect(Math.abs((read?.value ?? Number.NaN) - target)).toBeLessThanOrEqual(rounding * 1.000001)
      }),
      { ...CASES, numRuns: 5_000 },
    )
  })
})
