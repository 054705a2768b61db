import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { checkText } from './check-text'

const fine = { en: 'a plain text', zh: '一段文字' }
const ofEnglish = (en: string) => checkText({ ...fine, en })
/** With an English text that ends as the Chinese one does. */
const ofChinese = (zh: string) => checkText({ en: /[。？！：.?!]$/.test(zh) ? 'A sentence.' : fine.en, zh })
const ofBoth = (en: string, zh: string) => checkText({ en, zh })

describe(checkText, () => {
  it('finds nothing in texts as they should be', () => {
    expect(checkText(fine)).toEqual([])
    expect(checkText({ en: '176B', zh: '176B' })).toEqual([])
    expect(checkText({ en: 'Chinchilla (70B)', zh: 'Chinchilla（70B）' })).toEqual([])
    expect(checkText({ en: 'About **6** FLOPs a token.', zh: '每个词元约**6**次浮点运算。' })).toEqual([])
  })

  it('finds Chinese where English is expected', () => {
    expect(ofEnglish('a 词元')).toEqual(['en: expected English, found Chinese characters'])
  })

  it('finds English where Chinese is expected, but lets names be', () => {
    expect(ofChinese('the loss goes down')).toEqual(['zh: expected Chinese, found only Latin words'])
    expect(ofChinese('LayerNorm')).toEqual([])
    expect(ofChinese('Hugging Face Hub')).toEqual([])
  })

  it('finds half-width punctuation beside a Chinese character', () => {
    const problem = ['zh: expected full-width punctuation beside a Chinese character']
    for (const zh of [
      '模型,数据',
      '模型.',
      '为什么?',
      '模型(大)',
      '模型:大',
      '模型;大',
      '模型!',
      'GPT,模型',
      'GPT (模型)',
    ])
      expect(ofBoth(fine.en, zh), zh).toEqual(problem)
    for (const zh of ['模型，数据', 'BLOOM, LLaMA和GPT', '模型。', '文件.yaml', '第3.2节', '要O(n)步', 'O(n)和O(1)'])
      expect(ofChinese(zh), zh).toEqual([])
  })

  it('finds spaces typed between Chinese and Latin, or a number', () => {
    const problem = ['zh: expected no typed space between Chinese and Latin (the browser makes the gap)']
    for (const zh of ['模型 GPT', 'GPT 模型', '有 50 个', '25% 的', '1.4 万亿', '`code` 是', '是 $N$'])
      expect(ofChinese(zh), zh).toEqual(problem)
  })

  it.each<[string, string[], string[]]>([
    ['half-width digits, letters and %', ['有５０个', 'ＧＰＴ模型', '占25％'], ['有50个', '占25%', '“GPT”']],
    ['no space between Chinese characters', ['模型 数据'], ['模型、数据']],
    [
      'the quotation marks “ ” and ‘ ’',
      ['"模型"', "所谓'注意力'", '"GPT"是'],
      ['“模型”', "LLaMA's", '"GPT"', '‘注意力’'],
    ],
    ['…… for what is left out', ['模型...', '模型…', '模型…数据'], ['模型……', '模型……数据']],
    [
      'no space beside full-width punctuation',
      ['模型， 数据', 'GPT ，模型', '（ 模型）'],
      ['模型，GPT', 'GPT、BLOOM模型'],
    ],
    [
      'one punctuation mark, not two in a row',
      ['模型，，数据', '模型。。', '模型。，', '什么？。'],
      ['什么？！', '模型——数据'],
    ],
    [
      '—— for a dash',
      ['模型--数据', '模型 - GPT', '模型–数据', 'GPT--模型'],
      ['模型——数据', '编码器—解码器', '词-词表', '3–5层'],
    ],
  ])('expects %s', (expected, slips, fineOnes) => {
    for (const zh of slips) expect(ofChinese(zh), zh).toContain(`zh: expected ${expected}`)
    for (const zh of fineOnes) expect(ofChinese(zh), zh).toEqual([])
  })

  it('leaves a text without Chinese characters as it is', () => {
    for (const name of ['[1, 2, …]', '“Attention” -- "all"', 'a ... b', '１'])
      expect(ofBoth('x', name), name).toEqual([])
  })

  it('finds a sentence that ends in one language only', () => {
    const inEnglish = ['zh: expected 。？！ or ： at the end, as the English has a mark there']
    const inChinese = ['en: expected a full stop or another mark at the end, as the Chinese has one']
    for (const en of ['It grows.', 'Does it grow?', 'So it says “yes.”', 'Namely:', '**It grows.**', 'It is $N$.'])
      expect(ofBoth(en, '它在增长'), en).toEqual(inEnglish)
    for (const zh of ['它在增长。', '它增长吗？', '所谓“增长。”', '即：', '**它在增长。**', '《它增长吗？》'])
      expect(ofBoth('It grows', zh), zh).toEqual(inChinese)
    for (const zh of ['它在增长。', '它增长吗？', '问“Does it grow?”']) expect(ofBoth('It grows.', zh), zh).toEqual([])
    expect(ofBoth('growth', '增长')).toEqual([])
  })

  it('asks no mark where there may be one or none', () => {
    for (const zh of ['Kaplan等人的指数', 'Kaplan等人的指数。'])
      expect(ofBoth('that of Kaplan et al.', zh), zh).toEqual([])
    for (const zh of ['多少？（取整）', '多少？（取整。）']) expect(ofBoth('How many? (Rounded.)', zh), zh).toEqual([])
    expect(ofBoth('It grows.', 'Adam')).toEqual([])
  })

  it('finds units written another way than elsewhere', () => {
    const bytes = (language: string) => `${language}: expected bytes as KB, MB, GB, TB or PB`
    for (const amount of ['80 Gb', '80 gb', '3 mB', '{{x}} tb']) {
      expect(ofBoth(amount, '内存'), amount).toEqual([bytes('en')])
      expect(ofBoth('memory', `内存${amount}`), amount).toEqual([bytes('zh')])
    }
    expect(ofBoth('80GB', '内存{{x}}GiB')).toEqual([
      'en: expected a space between number and unit',
      'zh: expected a space between number and unit',
    ])
    for (const fineOne of ['80 GB', '24 GiB', '100 Gb/s', '70B', '1.5 TB', '350M'])
      expect(ofBoth(fineOne, fineOne)).toEqual([])
  })

  it('takes what a template draws for a number', () => {
    expect(checkText({ en: '{{N|scale}} tokens', zh: '{{N|scale}}词元' })).toEqual([])
    expect(ofChinese('有 {{N}} 个')).toHaveLength(1)
  })

  it('lets formulas and code be what they are', () => {
    const code = '`import torch from the library`'
    expect(checkText({ en: code, zh: code })).toEqual([])
    expect(checkText({ en: '`pip install the whole thing`', zh: '`pip install the whole thing`' })).toEqual([])
    expect(ofChinese('用`a, b`和$f(x), g(x)$')).toEqual([])
    expect(ofEnglish('the token `词元`')).toEqual([])
    expect(ofChinese('命令`模型,数据`')).toEqual([])
    expect(ofChinese('`` a `b` 中, c ``')).toEqual([])
  })

  it('still finds what is outside of them', () => {
    expect(ofChinese('`x` the loss goes down `y`')).toEqual(['zh: expected Chinese, found only Latin words'])
    expect(ofChinese('`$HOME`模型,数据`$PATH`')).toEqual([
      'zh: expected full-width punctuation beside a Chinese character',
    ])
    expect(ofChinese('花了\\$5,模型,`x`\\$')).toEqual([
      'zh: expected full-width punctuation beside a Chinese character',
    ])
  })

  it('says in which language a formula cannot be typeset', () => {
    expect(checkText({ en: '$\\fracc{1}{2}$', zh: '一半' })).toEqual([expect.stringMatching(/^en: .*fracc/)])
    expect(checkText({ en: 'half', zh: '$\\frac{1}$' })).toEqual([expect.stringMatching(/^zh: KaTeX/)])
    expect(checkText({ en: '$\\frac{1}{2}$', zh: '$\\frac{1}{2}$' })).toEqual([])
  })

  it('never minds what code says', () => {
    const code = fc.string({ minLength: 1 }).filter(text => !/[`\\\n]/.test(text))
    fc.assert(
      fc.property(code, inside => {
        expect(checkText({ en: `see \`${inside}\``, zh: `见\`${inside}\`` })).toEqual([])
      }),
      CASES,
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (en, zh) => {
        expect(Array.isArray(checkText({ en, zh: `${zh}模型${en}` }))).toBe(true)
      }),
      CASES,
    )
  })
})
