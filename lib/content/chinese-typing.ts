/** Signs of a Chinese text that was typed as if it were Latin, and what is expected instead. Formulas and code are left out beforehand. */
const SLIPS: readonly (readonly [slip: RegExp, expected: string])[] = [
  [
    // Half-width , ; : ? ! ( ) . beside a Chinese character; O(n) and f(x) keep their brackets.
    /\p{Script=Han}[,;:?!()]|\p{Script=Han}\.(?!\w)|[,;:?!]\p{Script=Han}|\([^()]*\p{Script=Han}[^()]*\)/u,
    'full-width punctuation beside a Chinese character',
  ],
  [
    /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/u,
    'no typed space between Chinese and Latin (the browser makes the gap)',
  ],
  [/\p{Script=Han} +\p{Script=Han}/u, 'no space between Chinese characters'],
  [/[０-９Ａ-Ｚａ-ｚ％]/, 'half-width digits, letters and %'],
  [/["']\p{Script=Han}|\p{Script=Han}["']/u, 'the quotation marks “ ” and ‘ ’'],
  [/\.{3}|(?<!…)…(?!…)/, '…… for what is left out'],
  [/ [，。；：？！、（）《》…]|[，。；：？！、（）《》…] /, 'no space beside full-width punctuation'],
  [/[，。；：、,;:][，。；：？！、,;:?!]|[？！][，。；：、,;:]/, 'one punctuation mark, not two in a row'],
  [/\p{Script=Han} *(?:--|–| -)|(?:--|–|- ) *\p{Script=Han}/u, '—— for a dash'],
]

const HAN = /\p{Script=Han}/u

/** What is expected where the text has it otherwise; nothing of a text without Chinese characters, which is a name or a number. */
export function chineseTypingSlips(zh: string): string[] {
  return HAN.test(zh) ? SLIPS.flatMap(([slip, expected]) => (slip.test(zh) ? [expected] : [])) : []
}

const ENGLISH_END = /[.?!:]["”’*]*$/
/** What is quoted in English keeps its own mark. */
const CHINESE_END = /(?:[。？！：]|[.?!](?=[”’]))[”’」》）*]*$/
/** The mark of an abbreviation may be that of the sentence too, and a bracket can stand after the mark or around it. */
const EITHER = /(?:\b(?:etc|al)\.|\))["”’*]*$/

/** The language whose text ends with a sentence mark where the other's does not; null when both or neither do. */
export function lonelySentenceMark(en: string, zh: string): 'en' | 'zh' | null {
  const [english, chinese] = [en.trimEnd(), zh.trimEnd()]
  if (!HAN.test(chinese) || EITHER.test(english)) return null
  const inEnglish = ENGLISH_END.test(english)
  return inEnglish === CHINESE_END.test(chinese) ? null : inEnglish ? 'en' : 'zh'
}
