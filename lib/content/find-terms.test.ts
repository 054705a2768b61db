import { describe, expect, it } from 'vitest'
import { aTerm } from '@/lib/testing/terms'
import { chineseTerms, englishTerms, type FindTerms } from './find-terms'

const TERMS = [
  aTerm('token', '词元', { forms: ['tokens'] }),
  aTerm('loss', '损失'),
  aTerm('ZeRO', 'ZeRO'),
  aTerm('cross-entropy loss', '交叉熵损失'),
  aTerm('epoch', '轮'),
]
const idsIn = (find: FindTerms) => (text: string) => find(text).map(({ term }) => term.id)

describe(englishTerms, () => {
  const found = idsIn(englishTerms(TERMS))

  it('finds whole words in any case, and forms of them', () => {
    expect(found('Tokens, or a token')).toEqual(['token', 'token'])
    expect(found('tokenizer max_new_tokens')).toEqual([])
  })

  it('takes the longest form, and capitals inside as they are', () => {
    expect(found('the cross-entropy loss')).toEqual(['cross-entropy-loss'])
    expect(found('zero loss with ZeRO')).toEqual(['loss', 'zero'])
    expect(found('from zero')).toEqual([])
  })

  it('does not look into formulas and code', () => {
    expect(found('$loss = 3$ and `loss`')).toEqual([])
  })

  it('says where', () => {
    const text = '$L$ is the loss of all tokens.'
    expect(englishTerms(TERMS)(text).map(({ start, end }) => text.slice(start, end))).toEqual(['loss', 'tokens'])
  })

  it('finds nothing without terms', () => {
    expect(englishTerms([])('loss')).toEqual([])
  })
})

describe(chineseTerms, () => {
  const found = idsIn(chineseTerms(TERMS))

  it('finds words between other Han, the longest first', () => {
    expect(found('模型的交叉熵损失按词元平均')).toEqual(['cross-entropy-loss', 'token'])
  })

  it('takes Latin terms as whole words, also without spaces around them', () => {
    expect(found('用ZeRO训练')).toEqual(['zero'])
    expect(found('用ZeROx训练')).toEqual([])
  })

  it('leaves single characters alone: they are part of other words', () => {
    expect(found('轮流训练三轮')).toEqual([])
  })
})
