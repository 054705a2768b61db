import type { Text } from './card'
import { plainText, typesetProblems } from './typeset'

const HAN = /\p{Script=Han}/u
/** Half-width , . ; : ? ! ( ) directly after a Han character. */
const HALF_WIDTH_AFTER_HAN = /\p{Script=Han}[,;:?!()]|\p{Script=Han}\.(?!\w)/u

/**
 * What is wrong with a text in itself: one language left out or in the other's place, half-width punctuation in
 * Chinese, marks that cannot be typeset. `{{name}}` of templates is taken as a number; formulas and code are exempt.
 */
export function checkText(text: Text): string[] {
  const drawn = { en: fillPlaceholders(text.en), zh: fillPlaceholders(text.zh) }
  const problems = typesetProblems(drawn).map(({ language, message }) => `${language}: ${message}`)
  const en = plainText(withoutMathsAndCode(drawn.en))
  const zh = plainText(withoutMathsAndCode(drawn.zh))
  if (HAN.test(en)) problems.push('en: expected English, found Chinese characters')
  const words = zh.match(/[a-z]{2,}/g)?.length ?? 0
  if (!HAN.test(zh) && words >= 4) problems.push('zh: expected Chinese, found only Latin words')
  if (HALF_WIDTH_AFTER_HAN.test(zh)) problems.push('zh: expected full-width punctuation after a Chinese character')
  if (/\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/u.test(zh))
    problems.push('zh: expected no typed space between Chinese and Latin (the browser makes the gap)')
  return problems
}

const fillPlaceholders = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '1')
/** Formulas and code are the same in both languages: one letter stands for each. Whichever opens first holds the other's marks. */
const withoutMathsAndCode = (text: string) =>
  text.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)|(?<!\\)\$[^$]*\$/gs, 'x')
