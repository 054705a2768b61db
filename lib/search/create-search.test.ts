import { describe, expect, it } from 'vitest'
import { createSearch } from './create-search'
import type { SearchEntry } from './search-entry'

const entry = (id: string, en: string, zh: string, kind: SearchEntry['kind'] = 'keyPoint'): SearchEntry => ({
  ...{ id, kind, keyPointId: id.replace(/-[a-z]$/, ''), resourceId: 'chinchilla' },
  resource: { en: 'Chinchilla', zh: 'Chinchilla' },
  text: { en, zh },
})
const search = createSearch([
  entry('c-16', 'About 20 training tokens per parameter.', '每个参数约20个训练词元。'),
  entry('c-16-a', 'How many tokens for each parameter?', '每个参数对应多少个词元？', 'card'),
  entry('a-05', 'Self-attention lets every position see all others.', '自注意力让每个位置看到其他所有位置。'),
  entry('b-01', 'BLOOM has 176B parameters.', 'BLOOM有1760亿参数。'),
])
const ids = (query: string) => search(query, 10).map(({ entry }) => entry.id)

describe('createSearch', () => {
  it('finds by words of either language', () => {
    expect(ids('self-attention')).toEqual(['a-05'])
    expect(ids('自注意力')).toEqual(['a-05'])
    expect(ids('词元')).toEqual(expect.arrayContaining(['c-16', 'c-16-a']))
  })

  it('wants all the words, and a beginning is enough while typing', () => {
    expect(ids('20 tok')).toEqual(['c-16'])
    expect(ids('bloom param')).toEqual(['b-01'])
  })

  it('forgives a slip in a long word', () => {
    expect(ids('tokens per paramter')[0]).toBe('c-16')
  })

  it('is content with some of the words when nothing has them all', () => {
    expect(ids('bloom elephants')).toEqual(['b-01'])
  })

  it('puts the key point before the card that asks for it', () => {
    expect(ids('tokens parameter').slice(0, 2)).toEqual(['c-16', 'c-16-a'])
  })

  it('finds a single Han character, the resource’s name, and full-width typing', () => {
    expect(ids('亿')).toEqual(['b-01'])
    expect(ids('ＢＬＯＯＭ')).toEqual(['b-01'])
    expect(ids('chinchilla')).toHaveLength(4)
  })

  it('finds nothing for nothing, and no more than asked for', () => {
    expect(ids('  ?! ')).toEqual([])
    expect(ids('zebra')).toEqual([])
    expect(search('参数', 2)).toHaveLength(2)
  })
})
