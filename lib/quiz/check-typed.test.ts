import { describe, expect, it } from 'vitest'
import { checkTyped } from './check-typed'
import type { TypedQuestion } from './question'

const question = {
  kind: 'typed',
  accepted: ['early stopping', '早停', 'ZeRO', 'GPT-3', 'loss'],
  mistakes: [{ forms: ['dropout', '丢弃法'], why: 'thins the network' }],
} as unknown as TypedQuestion<string>

const check = (text: string) => {
  const { correct, why, near } = checkTyped(question, text)
  return correct ? 'correct' : (near ?? why[0] ?? 'wrong')
}

describe('checkTyped', () => {
  it.each(['early stopping', 'Early-Stopping', 'the early stopping', 'EARLYSTOPPING', '早停', ' 早 停。', 'zero'])(
    'accepts %s',
    text => {
      expect(check(text)).toBe('correct')
    },
  )

  it.each(['earley stopping', 'earyl stoping', 'erly stopping', 'zeor'])('takes %s for misspelt', text => {
    expect(check(text)).toBe('spelling')
  })

  it.each([
    ['late stopping', 'more than two slips'],
    ['zreo1', 'two slips in a short word'],
    ['GPT-2', 'another digit'],
    ['迟停', 'another character in a short word'],
  ])('takes %s for wrong: %s', text => {
    expect(check(text)).toBe('wrong')
  })

  it('gives the reason of a mistake it knows', () => {
    expect(check('Drop-out')).toBe('thins the network')
    expect(check('丢弃法')).toBe('thins the network')
  })

  it.each(['', '  ', '\u200b'])('asks again when nothing was typed', text => {
    expect(check(text)).toBe('unreadable')
  })
})
