import { isUnitTail } from './unit-tail'

export type ReadNumber = {
  /** As written: 25 for "25%". */
  readonly value: number
  readonly percent: boolean
  /** What followed, in lower case; empty when nothing did. */
  readonly unit: string
}

const LONGEST = 200

const UNSIGNED = String.raw`\d+(?:\.\d+)?|\.\d+`
// Groups of three after a group that doesn't start with 0 ("0,125" is an eighth to half the world), all split alike.
const GROUPED = String.raw`[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?:['_]\d{3})+(?:\.\d+)?`
const NUMBER = new RegExp(
  [
    String.raw`^(?<sign>[+-]?) ?(?:(?<base>\d+) ?(?:\^|\*\*) ?(?<power>[+-]?\d+)`,
    `(?<top>${UNSIGNED}) ?/ ?(?<bottom>${UNSIGNED})`,
    String.raw`(?<mantissa>${GROUPED}|${UNSIGNED})(?: ?e ?(?<e>[+-]?\d+)| ?[x*·∙⋅✕] ?10 ?(?:\^|\*\*) ?(?<ten>[+-]?\d+))?)(?<tail>.*)$`,
  ].join('|'),
  'su',
)

const WORDS: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millions: 1e6 },
  ...{ b: 1e9, bn: 1e9, billion: 1e9, billions: 1e9, t: 1e12, tn: 1e12, trn: 1e12, trillion: 1e12, trillions: 1e12 },
}
const HAN: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/**
 * Reads a number as people type them, in English or Chinese: 1.4T, 1.4e12, 1,400,000,000,000, 1.4 x 10^12, 1.4万亿,
 * 1/8, ~25%, with a unit after it (any known one, or one of `units`). Null when it is no number, or could be two
 * ("1.234,5", "0,5").
 */
export function parseNumber(text: string, units: readonly string[] = []): ReadNumber | null {
  if (text.length > LONGEST) return null
  const groups = NUMBER.exec(tidy(text))?.groups
  if (!groups) return null
  const tail = readTail((groups.tail ?? '').trim())
  if (!tail || !isUnitTail(tail.rest, units)) return null
  const value = (groups.sign === '-' ? -1 : 1) * unsignedValue(groups) * tail.scale
  return Number.isFinite(value) ? { value: clean(value), percent: tail.percent, unit: tail.rest } : null
}

function unsignedValue(groups: Record<string, string | undefined>): number {
  const { base, power, top, bottom, mantissa = '', e, ten } = groups
  if (base !== undefined) return Number(base) ** Number(power)
  if (top !== undefined) return Number(top) / Number(bottom)
  // One literal, so that 1.4e12 is the double that the author's 1.4e12 is.
  return Number(`${mantissa.replace(/[, '_]/g, '')}e${e ?? ten ?? '0'}`)
}

/** One way of writing for what is written in several: full width, minus signs, superscripts, LaTeX. */
function tidy(text: string): string {
  const ascii = text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/g, power => `^${power}`)
    .replace(/[½⅓⅔¼¾⅕⅛⅜⅝⅞]/g, fraction => ` ${fraction}`)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−–—]/g, '-')
    .replaceAll('⁄', '/')
    .replace(/(?<=\d)。(?=\d)/g, '.')
    .replace(/\\times|\\cdot|×|乘以?/g, 'x')
    .replace(/[{}$€£¥\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return ascii
    .replace(
      /^(?:[~∼≈≃≅=]|约为|大约|大概|约|about|approximately|approx\.?|around|roughly|circa|ca?\.|us|usd)+ ?(?![a-z])/u,
      '',
    )
    .replace(/^百分之 ?(.*)$/s, '$1%')
    .replace(/10 ?的 ?(\d+) ?次方/, '10^$1')
    .replace(/(?:[.。!?]|左右)+$/, '')
}

/** Scale, percent sign and what comes after them. */
function readTail(tail: string): { scale: number; percent: boolean; rest: string } | null {
  const han = /^(?!百分点)[十百千万萬亿億]+/u.exec(tail)?.[0] ?? ''
  const word = han === '' ? (/^[a-z]+(?![a-z])/.exec(tail)?.[0] ?? '') : ''
  const wordScale = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  const scale = [...han].reduce((product, char) => product * (HAN[char] ?? 1), wordScale ?? 1)
  const rest = tail.slice(han.length + (wordScale === undefined ? 0 : word.length)).trim()
  const percent = /^(?:%|percent(?:age points?)?\b|per cent\b|pct\b|个?百分点)/u.exec(rest)?.[0]
  return { scale, percent: percent !== undefined, rest: rest.slice(percent?.length ?? 0).trim() }
}

/** 0.07 * 1e3 is 70.00000000000001. */
const clean = (value: number) => Number(value.toPrecision(15))
