import { describe, expect, it } from 'vitest'
import { aCard } from '@/lib/testing/cards'
import { readingListOf } from '@/lib/testing/reading-list'
import { aTerm } from '@/lib/testing/terms'
import { termMeasures } from './term-use'

const TERMS = [aTerm('token', '词元', { forms: ['tokens'], also: ['标记'], avoid: ['令牌'] }), aTerm('loss', '损失')]

describe('termMeasures', () => {
  const measured = (en: string, zh: string) => {
    const card = aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1', prompt: { en, zh } })
    return termMeasures(readingListOf([card]), TERMS).map(({ value }) => value)
  }

  it('is content with the term’s word or another that is fine', () => {
    expect(measured('How many tokens?', '多少个词元？')).toEqual([0, 0])
    expect(measured('How many tokens?', '多少个标记？')).toEqual([0, 0])
  })

  it('looks at guides too', () => {
    const [resource] = readingListOf([aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1' })])
    const guide = { what: { en: 'Loss', zh: '令牌' }, why: { en: 'Why', zh: '为何' }, accounts: [] }
    expect(resource && termMeasures([{ ...resource, guide }], TERMS)[0]?.examples).toEqual(['resource (loss)'])
  })

  it('counts where the Chinese has neither, and words to avoid', () => {
    expect(measured('How many tokens?', '多少？')).toEqual([1, 0])
    expect(measured('Tokens and loss', '令牌与损失')).toEqual([0.5, 1])
  })
})
