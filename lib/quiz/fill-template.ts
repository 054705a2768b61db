import { NUMBER_FORMATS, type NumberFormat } from '@/lib/content/card'
import type { Language } from '@/lib/shared/language'
import { formatNumber } from './number-format'

const SLOT = /\{\{\s*(\w+)\s*(?:\|\s*(\w*)\s*)?\}\}/g

export type Slot = { readonly name: string; readonly format: string }

/** The places in a text where drawn numbers go. */
export function slotsOf(text: string): Slot[] {
  return [...text.matchAll(SLOT)].map(([, name = '', format = 'plain']) => ({ name, format }))
}

export const isNumberFormat = (format: string): format is NumberFormat =>
  (NUMBER_FORMATS as readonly string[]).includes(format)

/**
 * The text with its numbers in place, written so that they read well inside `$…$` as outside.
 * @throws {RangeError} for a name without a value or a format that isn't one.
 */
export function fillTemplate(text: string, values: ReadonlyMap<string, number>, language: Language): string {
  return text.replace(SLOT, (slot, name: string, format: string | undefined, at: number) => {
    const value = values.get(name)
    if (value === undefined) throw new RangeError(`no value for ${slot}`)
    const as = format ?? 'plain'
    if (!isNumberFormat(as)) throw new RangeError(`no such number format: ${slot}`)
    const number = formatNumber(value, as, language)
    if (isInMaths(text, at)) return as === 'sci' ? number : forMaths(number)
    return as === 'sci' ? `$${number}$` : number
  })
}

/** Between dollar signs? An escaped one is money. */
function isInMaths(text: string, at: number): boolean {
  const dollars = text.slice(0, at).replace(/\\./gs, '').match(/\$/g)
  return (dollars?.length ?? 0) % 2 === 1
}

/** LaTeX sets a bare comma as a list's, takes % for a comment, and words for products of letters. */
const forMaths = (number: string) =>
  number
    .replaceAll(',', '{,}')
    .replace('%', '\\%')
    .replace(/ ?[a-z]+$|\p{Script=Han}+$/u, '\\text{$&}')
