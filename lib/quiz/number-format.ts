import type { NumberFormat } from '@/lib/content/card'
import { assertNever } from '@/lib/shared/assert-never'
import type { Language } from '@/lib/shared/language'

/** Most digits a drawn number is shown with, where not all of them are. */
const DIGITS = 4
const LARGEST_EXACT = 999_999

type Scale = { readonly from: number; readonly name: string }
export const SCALES: { readonly [L in Language]: readonly Scale[] } = {
  en: [
    { from: 1e12, name: ' trillion' },
    { from: 1e9, name: ' billion' },
    { from: 1e6, name: ' million' },
  ],
  zh: [
    { from: 1e12, name: '万亿' },
    { from: 1e8, name: '亿' },
    { from: 1e4, name: '万' },
  ],
}

// Digits, points and grouping commas are the same in both languages.
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: DIGITS })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: DIGITS })
const [fixed1, fixed2, fixed3] = [1, 2, 3].map(
  digits => new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
) as [Intl.NumberFormat, Intl.NumberFormat, Intl.NumberFormat]

/**
 * A number as a text shows it; see docs/content.md. `sci` gives LaTeX, to stand between dollar signs.
 * Expects a finite number.
 */
export function formatNumber(value: number, format: NumberFormat, language: Language): string {
  const clean = withoutNoise(value)
  switch (format) {
    case 'plain':
      return plain(clean)
    case 'scale':
      return scaled(clean, language)
    case 'sci':
      return scientific(clean, DIGITS)
    case 'percent':
      return percent.format(clean)
    case 'fixed1':
      return fixed1.format(clean)
    case 'fixed2':
      return fixed2.format(clean)
    case 'fixed3':
      return fixed3.format(clean)
    default:
      return assertNever(format)
  }
}

/** The number to so many significant digits. */
export const toSignificant = (value: number, digits: number) => Number(value.toPrecision(digits))

/** LaTeX: `1.3 \times 10^{10}`. */
export function scientific(value: number, digits: number): string {
  if (value === 0) return '0'
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e')
  return `${Number(mantissa)} \\times 10^{${Number(exponent)}}`
}

// 6 * 0.1 * 10 is 6.000000000000001; and there is no use for -0.
const withoutNoise = (value: number) => toSignificant(value, 12) + 0

function plain(value: number): string {
  return Number.isInteger(value) && Math.abs(value) <= LARGEST_EXACT ? exact.format(value) : rounded.format(value)
}

function scaled(value: number, language: Language): string {
  // Rounded first: 999,960,000 is 1 billion, not 1,000 million.
  const short = toSignificant(value, DIGITS)
  const scale = SCALES[language].find(({ from }) => Math.abs(short) >= from)
  if (!scale) return plain(value)
  const mantissa = toSignificant(short / scale.from, DIGITS)
  // In Chinese the scale words come so close that grouping commas would be in the way: 5690亿.
  return `${language === 'en' ? rounded.format(mantissa) : mantissa}${scale.name}`
}
