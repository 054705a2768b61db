import { describe, expect, it } from 'vitest'
import { ARCHITECTURES, type Architecture, attentionMask, bestArchitecture, type Sight } from './attention-masks'

const count = (architecture: Architecture, length: number, prefix: number, sights: readonly Sight[]) =>
  attentionMask(architecture, length, prefix)
    .flat()
    .filter(sight => sights.includes(sight)).length

describe('attentionMask', () => {
  it('allows 21 pairs of 6 tokens in a causal decoder, 27 in a non-causal one with a prefix of 4', () => {
    expect(count('causal', 6, 4, ['self'])).toBe(21)
    expect(count('non-causal', 6, 4, ['self'])).toBe(27)
    expect(count('non-causal', 8, 5, ['self'])).toBe(46)
  })

  it('lets the output of an encoder–decoder reach every input token by cross-attention', () => {
    expect(count('encoder-decoder', 6, 4, ['cross'])).toBe(2 * 4)
    expect(count('encoder-decoder', 6, 4, ['self', 'cross'])).toBe(27)
  })

  it('never lets a position see what comes after the prefix and after itself', () => {
    for (const architecture of ARCHITECTURES) expect(attentionMask(architecture, 6, 4)[4]?.[5]).toBe('hidden')
  })
})

it('turns the order round: causal decoder first after pre-training, encoder–decoder after finetuning', () => {
  expect(bestArchitecture('pretrained')).toBe('causal')
  expect(bestArchitecture('finetuned')).toBe('encoder-decoder')
})
