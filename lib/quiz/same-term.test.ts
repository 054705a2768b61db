import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { isSameTerm } from './same-term'

describe('isSameTerm', () => {
  it.each([
    ['scaling law', 'Scaling laws'],
    ['the scaling law', 'scaling-law'],
    ['an optimizer', 'optimizer'],
    ['A   transformer', 'transformers'],
    ['Ｔｈｅ transformer', 'transformer'],
    ['GPU', 'GPUs'],
    ['T5s', 'T5s'],
    ['A100', 'a100'],
    ['早停', '早停。'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(isSameTerm(a, b)).toBe(true)
    expect(isSameTerm(b, a)).toBe(true)
  })

  it.each([
    ['los', 'loss'],
    ['a', 'the'],
    ['an', 'ans'],
    ['theory', 'ory'],
    ['encoder', 'decoder'],
    ['early stop', 'early stopping'],
    ['', 'x'],
    ['', ''],
    ['早停', '早停法'],
  ])('tells %s from %s', (a, b) => {
    expect(isSameTerm(a, b)).toBe(false)
    expect(isSameTerm(b, a)).toBe(false)
  })

  it('takes every text with a letter for itself, in capitals and with an article too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}( [a-z0-9]{1,8}){0,2}$/), term => {
        expect(isSameTerm(term, term.toUpperCase())).toBe(true)
        expect(isSameTerm(term, `the ${term}`)).toBe(true)
      }),
      CASES,
    )
  })
})
