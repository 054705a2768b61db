import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { parseNumber } from './parse-number'

const TERA = [
  ...['1.4T', '1.4t', '1.4 T', '1.4e12', '1.4E12', '1.4E+12', '1.4 trillion', '1.4 Trillions', '1,400,000,000,000'],
  ...['1 400 000 000 000', '1_400_000_000_000', "1'400'000'000'000", '1.4万亿', '1.4 万亿', '1.4萬億', '14000亿'],
  ...['1,400,000M', '1.4 x 10^12', '1.4×10¹²', '1.4*10^12', '1.4*10**12', '1.4 · 10^12', '14 × 10^11', '1.4x10^12'],
  ...[
    '1.4 \\times 10^{12}',
    '$1.4 \\times 10^{12}$',
    '１．４Ｔ',
    '１．４×１０＾１２',
    '1，400，000，000，000',
    '1.4乘以10的12次方',
  ],
  ...['~1.4T', '≈1.4T', '～1.4T', '约1.4万亿', '大约 1.4 万亿', 'about 1.4 trillion', 'Approx. 1.4T', '=1.4T', '+1.4T'],
  ...[
    '1.4T tokens',
    '1.4 trillion tokens',
    '1.4万亿词元',
    '1.4万亿个词元',
    '1.4万亿 tokens',
    '1.4T.',
    ' 1.4T ',
    '1.4万亿左右',
  ],
  ...[
    '1400B',
    '1400 bn',
    '1,400 billion',
    '1.4\u00a0trillion',
    '1\u202f400\u202f000\u202f000\u202f000',
    '$1.4T',
    'US$1.4 trillion',
  ],
]

describe('parseNumber', () => {
  it.each(TERA)('reads %s as 1.4e12', text => {
    expect(parseNumber(text)).toMatchObject({ value: 1.4e12, percent: false })
  })

  it.each([
    ['0', 0],
    ['007', 7],
    ['50B', 50e9],
    ['50 bn', 50e9],
    ['3.5k', 3500],
    ['7M', 7e6],
    ['5千', 5_000],
    ['13万', 130_000],
    ['2百万', 2e6],
    ['3千万', 3e7],
    ['5亿', 5e8],
    ['十', Number.NaN],
    ['-5', -5],
    ['−5', -5],
    ['－5', -5],
    ['- 0.5', -0.5],
    ['.5', 0.5],
    ['1/8', 0.125],
    ['1 / 8', 0.125],
    ['１／８', 0.125],
    ['⅛', 0.125],
    ['½', 0.5],
    ['-3/4', -0.75],
    ['10^6', 1e6],
    ['10⁶', 1e6],
    ['10⁻³', 1e-3],
    ['10的6次方', 1e6],
    ['2^20', 1_048_576],
    ['6e-4', 6e-4],
    ['80 GB', 80],
    ['80GB', 80],
    ['53 days', 53],
    ['53天', 53],
    ['3x', 3],
    ['3 times', 3],
    ['96 layers', 96],
    ['5 months', 5],
    ['1。5', 1.5],
    ['312 TFLOPS', 312],
    ['12 tokens per second', 12],
    ['2 M', 2e6],
    ['0.07k', 70],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumber(text)?.value ?? Number.NaN).toBe(value)
  })

  it.each([
    ['25%', 25],
    ['２５％', 25],
    ['25 %', 25],
    ['25 percent', 25],
    ['25 per cent', 25],
    ['2.5 percentage points', 2.5],
    ['25个百分点', 25],
    ['25百分点', 25],
    ['百分之25', 25],
    ['-3%', -3],
    ['25\\%', 25],
    ['约25%', 25],
  ])('reads %s as %d and a percentage', (text, value) => {
    expect(parseNumber(text)).toMatchObject({ value, percent: true })
  })

  it.each([
    ...[
      '',
      ' ',
      'abc',
      'fifty',
      '五百亿',
      '?',
      '-',
      '.',
      '%',
      'e5',
      'B',
      '万亿',
      '1e',
      '1e999',
      '1/0',
      '1/2/3',
      '1..5',
    ],
    ...['1.234,5', '1.234.567', '1,4', '0,5', '0,125', '1,4T', '12,34', '1234,567', '1,234,56', '1 23', '1 400 00'],
    ...[
      '50-60',
      '50–60',
      '50B-60B',
      '50 to 60',
      '<50',
      '5 and 6',
      '5 bananas',
      '5 gazillion',
      '5 dozen',
      '5兆',
      '1.4.T',
    ],
    ...['1½', '1.4×1012', '10^', '0x10', 'Infinity', 'NaN', '1e5e5', '5 + 5', '1,2,3', '50BB', '5 B M'],
    '9'.repeat(201),
  ])('does not read %s', text => {
    expect(parseNumber(text)).toBeNull()
  })

  it('reads the unit it is told of, in the plural too', () => {
    expect(parseNumber('5 bananas')).toBeNull()
    expect(parseNumber('5 bananas', ['banana', '香蕉'])).toMatchObject({ value: 5, percent: false })
    expect(parseNumber('5香蕉', ['banana', '香蕉'])).toMatchObject({ value: 5, percent: false })
    expect(parseNumber('4 A100 GPUs', ['A100 GPU'])).toEqual({ value: 4, percent: false, unit: 'a100 gpus' })
    expect(parseNumber('4')?.unit).toBe('')
  })

  it('reads whatever Number can write', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), number => {
        const { value } = parseNumber(String(number)) ?? { value: Number.NaN }
        expect(Math.abs(value - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14)
      }),
      CASES,
    )
  })

  it('reads digits grouped by commas, spaces and not at all alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), number => {
        const grouped = number.toLocaleString('en')
        expect(parseNumber(grouped)?.value).toBe(number)
        expect(parseNumber(grouped.replaceAll(',', ' '))?.value).toBe(number)
        expect(parseNumber(String(number))?.value).toBe(number)
      }),
      CASES,
    )
  })

  it('gives a finite number or null for any text, full width or not', () => {
    const pieces = fc.constantFrom(
      '1',
      '０',
      ',',
      '.',
      ' ',
      'e',
      '^',
      '×10',
      '%',
      '万',
      '亿',
      'T',
      '/',
      '-',
      '约',
      '½',
      '²',
    )
    const noise = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(noise, text => {
        const read = parseNumber(text, [text])
        if (read) expect(Number.isFinite(read.value)).toBe(true)
      }),
      { ...CASES, numRuns: 20_000 },
    )
  })

  it('takes no longer for texts made to make it slow', () => {
    for (const text of ['1,111'.repeat(40), '1 '.repeat(100), '~'.repeat(200), '1e'.repeat(100), '万'.repeat(200)]) {
      const runs = Array.from({ length: 100 }, () => parseNumber(text))
      expect(runs.every(read => read === null)).toBe(true)
    }
  })
})
