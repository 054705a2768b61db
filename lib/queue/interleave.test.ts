import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interleave } from './interleave'

const spread = (words: string) => interleave(words.split(' '), word => word.charAt(0)).join(' ')
const runs = { numRuns: 1000, seed: 21 }

describe('interleave', () => {
  it('keeps the order where neighbours differ already', () => {
    expect(spread('a1 b1 a2 c1')).toBe('a1 b1 a2 c1')
  })

  it('moves the nearest item of another group between two of one', () => {
    expect(spread('a1 a2 b1 c1')).toBe('a1 b1 a2 c1')
  })

  it('starts with a group in time when it would end in a clump', () => {
    expect(spread('b1 a1 a2 a3')).toBe('a1 b1 a2 a3')
    expect(spread('b1 c1 a1 a2 a3')).toBe('a1 b1 a2 c1 a3')
  })

  const items = fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd'), id: fc.nat() }), { maxLength: 30 })

  it('returns the same items, each group in its own order', () => {
    fc.assert(
      fc.property(items, list => {
        const result = interleave(list, item => item.group)
        expect(result).toHaveLength(list.length)
        for (const group of 'abcd')
          expect(result.filter(item => item.group === group)).toEqual(list.filter(item => item.group === group))
      }),
      runs,
    )
  })

  it('puts no two of a group together when any order could avoid it', () => {
    fc.assert(
      fc.property(items, list => {
        const largest = Math.max(0, ...[...'abcd'].map(group => list.filter(item => item.group === group).length))
        fc.pre(largest <= Math.ceil(list.length / 2))
        const groups = interleave(list, item => item.group).map(item => item.group)
        for (const [place, group] of groups.entries()) expect(group).not.toBe(groups[place + 1])
      }),
      runs,
    )
  })
})
