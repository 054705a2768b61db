import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { checkText } from './check-text'

const fine = { en: 'a plain text', zh: '一段文字' }
const ofEnglish = (en: string) => checkText({ ...fine, en })
const ofChinese = (zh: string) => checkText({ ...fine, zh })

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

  it('finds half-width punctuation after a Chinese character', () => {
    const problem = ['zh: expected full-width punctuation after a Chinese character']
    for (const zh of ['模型,数据', '模型.', '为什么?', '模型(大)', '模型:大', '模型;大', '模型!'])
      expect(ofChinese(zh), zh).toEqual(problem)
    for (const zh of ['模型，数据', 'BLOOM, LLaMA和GPT', '模型。', '文件.yaml', '第3.2节'])
      expect(ofChinese(zh), zh).toEqual([])
  })

  it('finds spaces typed between Chinese and Latin, or a number', () => {
    const problem = ['zh: expected no typed space between Chinese and Latin (the browser makes the gap)']
    for (const zh of ['模型 GPT', 'GPT 模型', '有 50 个', '25% 的', '`code` 是', '是 $N$'])
      expect(ofChinese(zh), zh).toEqual(problem)
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
      'zh: expected full-width punctuation after a Chinese character',
    ])
    expect(ofChinese('花了\\$5,模型,`x`\\$')).toEqual(['zh: expected full-width punctuation after a Chinese character'])
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
