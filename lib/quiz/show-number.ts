import type { NumberFormat, Text } from '@/lib/content/card'
import type { Language } from '@/lib/shared/language'
import { formatNumber, scientific, toSignificant } from './number-format'

// Digits as an author would write them: as many as a double keeps.
const MOST_DIGITS = 15
// From 10,000 on: 2023 is a year as often as a count.
const asWritten = new Intl.NumberFormat('en', { maximumSignificantDigits: MOST_DIGITS, useGrouping: 'min2' })

/**
 * An answer with its unit, as it is shown after answering. Without a format no digit is lost: what is shown would
 * itself be a right answer.
 */
export function showNumber(value: number, format: NumberFormat | null, unit: Text | undefined): Text {
  const show = (language: Language) => {
    const number = format === null ? showExactly(value, language) : formatNumber(value, format, language)
    const marked = number.includes('\\') ? `$${number}$` : number
    return unit === undefined ? marked : withUnit(marked, unit[language])
  }
  return { en: show('en'), zh: show('zh') }
}

function showExactly(value: number, language: Language): string {
  const size = Math.abs(value)
  if (size >= 1e15 || (size < 1e-4 && size > 0)) return scientific(value, MOST_DIGITS)
  const short = formatNumber(value, 'scale', language)
  const hasScaleWord = /\D$/.test(short)
  return hasScaleWord && toSignificant(value, 4) === value ? short : asWritten.format(value)
}

/** Chinese is set without a typed space beside Han; nor is there one before a percent or degree sign. */
function withUnit(number: string, unit: string): string {
  const touches = /^[%°‰]/.test(unit) || /^\p{Script=Han}/u.test(unit) || /\p{Script=Han}$/u.test(number)
  return touches ? `${number}${unit}` : `${number} ${unit}`
}
