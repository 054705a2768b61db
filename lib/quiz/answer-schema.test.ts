import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { type Answer, LONGEST_ANSWER, MOST_CHOSEN } from './answer'
import { answerSchema } from './answer-schema'

const accepts = (answer: unknown) => answerSchema.safeParse(answer).success

describe('answerSchema', () => {
  it('gives what Answer says', () => {
    expectTypeOf<z.infer<typeof answerSchema>>().toExtend<Answer>()
    expectTypeOf<Answer>().toExtend<z.input<typeof answerSchema> | Answer>()
  })

  it.each([
    { kind: 'choice', option: 'o1' },
    { kind: 'multi', options: ['o1', 'o2'] },
    { kind: 'multi', options: [] },
    { kind: 'number', text: '1.4T' },
    { kind: 'typed', text: '' },
    { kind: 'ordering', order: ['i1', 'i0'] },
    { kind: 'recall', recalled: false },
    { kind: 'unknown' },
  ])('parses %o', answer => {
    expect(answerSchema.parse(answer)).toEqual(answer)
  })

  it.each([
    null,
    'unknown',
    {},
    { kind: 'calculation', text: '5' },
    { kind: 'choice' },
    { kind: 'choice', option: 1 },
    { kind: 'choice', option: '' },
    { kind: 'recall', recalled: 'yes' },
    { kind: 'unknown', text: 'more than was asked' },
  ])('refuses %o', answer => {
    expect(accepts(answer)).toBe(false)
  })

  it('bounds texts and lists', () => {
    expect(accepts({ kind: 'typed', text: 'x'.repeat(LONGEST_ANSWER) })).toBe(true)
    expect(accepts({ kind: 'typed', text: 'x'.repeat(LONGEST_ANSWER + 1) })).toBe(false)
    expect(accepts({ kind: 'number', text: '1'.repeat(LONGEST_ANSWER + 1) })).toBe(false)
    expect(accepts({ kind: 'multi', options: Array.from({ length: MOST_CHOSEN }, (_, i) => `o${i}`) })).toBe(true)
    expect(accepts({ kind: 'multi', options: Array.from({ length: MOST_CHOSEN + 1 }, (_, i) => `o${i}`) })).toBe(false)
    expect(accepts({ kind: 'choice', option: 'o'.repeat(41) })).toBe(false)
  })
})
