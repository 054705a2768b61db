import { LANGUAGES } from '@/lib/shared/language'
import type { Text } from './card'
import { chineseTypingSlips, lonelySentenceMark } from './chinese-typing'
import { plainText, typesetProblems } from './typeset'

const HAN = /\p{Script=Han}/u
/** GB is a gigabyte; `Gb/s` are the bits of a network. */
const OTHER_BYTES = /\d ?(?:[KMGTPkmgtp]b|[mgtp]B)\b(?!\/s)/
const UNIT_WITHOUT_SPACE = /\d[KMGTP]i?B\b/

/**
 * What is wrong with a text in itself: one language left out or in the other's place, Chinese typed as if it were
 * Latin, a sentence that ends in one language only, units written two ways, marks that cannot be typeset.
 * `{{name}}` of templates is taken as a number; formulas and code are exempt.
 */
export function checkText(text: Text): string[] {
  const drawn = { en: fillPlaceholders(text.en), zh: fillPlaceholders(text.zh) }
  const problems = typesetProblems(drawn).map(({ language, message }) => `${language}: ${message}`)
  const en = plainText(withoutMathsAndCode(drawn.en))
  const zh = plainText(withoutMathsAndCode(drawn.zh))
  if (HAN.test(en)) problems.push('en: expected English, found Chinese characters')
  const words = zh.match(/[a-z]{2,}/g)?.length ?? 0
  if (!HAN.test(zh) && words >= 4) problems.push('zh: expected Chinese, found only Latin words')
  problems.push(...chineseTypingSlips(zh).map(expected => `zh: expected ${expected}`))
  const lonely = lonelySentenceMark(en, zh)
  if (lonely === 'en') problems.push('zh: expected 。？！ or ： at the end, as the English has a mark there')
  if (lonely === 'zh') problems.push('en: expected a full stop or another mark at the end, as the Chinese has one')
  for (const [place, read] of [en, zh].entries()) {
    if (OTHER_BYTES.test(read)) problems.push(`${LANGUAGES[place]}: expected bytes as KB, MB, GB, TB or PB`)
    if (UNIT_WITHOUT_SPACE.test(read)) problems.push(`${LANGUAGES[place]}: expected a space between number and unit`)
  }
  return problems
}

const fillPlaceholders = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '1')
/** Formulas and code are the same in both languages: one letter stands for each. Whichever opens first holds the other's marks. */
const withoutMathsAndCode = (text: string) =>
  text.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)|(?<!\\)\$[^$]*\$/gs, 'x')
