import { describe, expect, it } from 'vitest'
import { aCard } from '@/lib/testing/cards'
import { readingListOf } from '@/lib/testing/reading-list'
import type { Term } from '../glossary'
import { termFinder, termMeasures } from './term-use'

const term = (en: string, zh: string, more: Partial<Term> = {}): Term => ({
  ...{ id: en.toLowerCase(), en, forms: [], zh, also: [], avoid: [], check: true, definition: { en: '', zh: '' } },
  ...more,
})
const TERMS = [
  term('token', '词元', { forms: ['tokens'], also: ['标记'], avoid: ['令牌'] }),
  term('loss', '损失'),
  term('ZeRO', 'ZeRO'),
  term('cross-entropy loss', '交叉熵损失'),
]
const found = (text: string) => [...termFinder(TERMS)(text)].map(({ id }) => id)

describe('termFinder', () => {
  it('finds whole words in any case, and forms of them', () => {
    expect(found('Tokens, or a token')).toEqual(['token'])
    expect(found('tokenizer max_new_tokens')).toEqual([])
  })

  it('takes the longest form, and capitals inside as they are', () => {
    expect(found('the cross-entropy loss')).toEqual(['cross-entropy loss'])
    expect(found('zero loss with ZeRO')).toEqual(['loss', 'zero'])
    expect(found('from zero')).toEqual([])
  })

  it('does not look into formulas and code', () => {
    expect(found('$loss = 3$ and `loss`')).toEqual([])
  })
})

describe('termMeasures', () => {
  const measured = (en: string, zh: string) => {
    const card = aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1', prompt: { en, zh } })
    return termMeasures(readingListOf([card]), TERMS).map(({ value }) => value)
  }

  it('is content with the term’s word or another that is fine', () => {
    expect(measured('How many tokens?', '多少个词元？')).toEqual([0, 0])
    expect(measured('How many tokens?', '多少个标记？')).toEqual([0, 0])
  })

  it('counts where the Chinese has neither, and words to avoid', () => {
    expect(measured('How many tokens?', '多少？')).toEqual([1, 0])
    expect(measured('Tokens and loss', '令牌与损失')).toEqual([0.5, 1])
  })
})
