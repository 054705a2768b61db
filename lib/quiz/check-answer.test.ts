import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardKind } from '@/lib/content/card'
import { arbitraryBody, arbitrarySeed } from '@/lib/testing/arbitrary-body'
import { BODIES } from '@/lib/testing/bodies'
import { aCard } from '@/lib/testing/cards'
import { CASES } from '@/lib/testing/property'
import { rightAnswer } from '@/lib/testing/right-answer'
import type { Answer } from './answer'
import { answerSchema } from './answer-schema'
import { checkAnswer } from './check-answer'
import { drawQuestion } from './draw-question'
import { mapQuestionTexts, type Question } from './question'

function drawn(body: Parameters<typeof aCard>[0], seed = 1): Question {
  const card = aCard(body)
  return drawQuestion(card, card.variants[0].id, seed)
}

/** With English only, so that a reason reads as one in a test. */
const question = (kind: CardKind) => mapQuestionTexts(drawn({ body: BODIES[kind] }), ({ en }) => en)

const verdict = (kind: CardKind, answer: Answer) => checkAnswer(question(kind), answer)

describe('checkAnswer', () => {
  it('takes the right option and gives the reason of a wrong one', () => {
    expect(verdict('choice', { kind: 'choice', option: 'o0' })).toEqual({ correct: true, why: [], near: null })
    expect(verdict('choice', { kind: 'choice', option: 'o2' })).toEqual({
      correct: false,
      why: ['That is BLOOM.'],
      near: null,
    })
  })

  it('takes several options only when all the right ones and no others are chosen, in any order', () => {
    const chosen = (...options: string[]) => verdict('multi', { kind: 'multi', options })
    expect(chosen('o1', 'o0').correct).toBe(true)
    expect(chosen('o1', 'o0', 'o1').correct).toBe(true)
    expect(chosen('o0')).toEqual({ correct: false, why: [], near: 'partly' })
    expect(chosen('o0', 'o1', 'o3')).toEqual({ correct: false, why: ['ByteNet used it.'], near: 'partly' })
    expect(chosen('o2')).toEqual({ correct: false, why: ['The point was to do without it.'], near: null })
    expect(chosen()).toEqual({ correct: false, why: [], near: null })
    expect(chosen('o0', 'o1', 'o9').correct).toBe(false)
  })

  it('takes numbers for numbers and calculations alike', () => {
    expect(verdict('number', { kind: 'number', text: '5690亿词元' }).correct).toBe(true)
    expect(verdict('number', { kind: 'number', text: '700B' }).why).toEqual(['700 billion were gathered.'])
    expect(verdict('number', { kind: 'number', text: 'lots' }).near).toBe('unreadable')
    const calculation = question('calculation')
    if (calculation.kind !== 'calculation') throw new Error('expected a calculation')
    const sixth = { kind: 'number', text: String(calculation.answer.value / 6) } as const
    expect(checkAnswer(calculation, sixth).why).toEqual(['About six operations a token, not one.'])
  })

  it('takes a term however it is written', () => {
    expect(verdict('typed', { kind: 'typed', text: 'Early-Stopping' }).correct).toBe(true)
    expect(verdict('typed', { kind: 'typed', text: 'Dropout' }).why).toEqual(['Dropout thins the network.'])
    expect(verdict('typed', { kind: 'typed', text: 'earley stopping' }).near).toBe('spelling')
  })

  it('takes an order only when it is complete and right', () => {
    const ordered = (...order: string[]) => verdict('ordering', { kind: 'ordering', order }).correct
    expect(ordered('i0', 'i1', 'i2')).toBe(true)
    expect(ordered('i0', 'i2', 'i1')).toBe(false)
    expect(ordered('i0', 'i1')).toBe(false)
    expect(ordered('i0', 'i1', 'i2', 'i2')).toBe(false)
  })

  it("takes the learner's word for what was recalled", () => {
    expect(verdict('recall', { kind: 'recall', recalled: true }).correct).toBe(true)
    expect(verdict('recall', { kind: 'recall', recalled: false }).correct).toBe(false)
  })

  it('counts "I don\'t know" as wrong, without a reason', () => {
    for (const kind of Object.keys(BODIES) as CardKind[])
      expect(verdict(kind, { kind: 'unknown' })).toEqual({ correct: false, why: [], near: null })
  })

  it('takes the right answer of every question that can be drawn, and none of another kind', () => {
    const kinds = Object.keys(BODIES) as CardKind[]
    fc.assert(
      fc.property(arbitraryBody(), arbitrarySeed, fc.constantFrom(...kinds), (body, seed, other) => {
        const asked = drawn({ body }, seed)
        const answer = rightAnswer(asked)
        expect(answerSchema.parse(answer)).toEqual(answer)
        expect(checkAnswer(asked, answer)).toEqual({ correct: true, why: [], near: null })
        const foreign = rightAnswer(drawn({ body: BODIES[other] }, seed))
        if (foreign.kind !== answer.kind) expect(checkAnswer(asked, foreign).correct).toBe(false)
      }),
      { ...CASES, numRuns: 5_000 },
    )
  })

  it('takes no wrong option, and gives exactly its reason', () => {
    fc.assert(
      fc.property(arbitraryBody('choice'), arbitrarySeed, (body, seed) => {
        const asked = drawn({ body }, seed)
        if (asked.kind !== 'choice') throw new Error('expected a choice')
        for (const { id, right, why } of asked.options)
          if (!right)
            expect(checkAnswer(asked, { kind: 'choice', option: id })).toEqual({
              correct: false,
              why: [why],
              near: null,
            })
      }),
      CASES,
    )
  })

  it('takes no choice of several but the right one, and gives the reason of each wrong one', () => {
    fc.assert(
      fc.property(arbitraryBody('multi'), arbitrarySeed, fc.nat(63), (body, seed, chosenBits) => {
        const asked = drawn({ body }, seed)
        if (asked.kind !== 'multi') throw new Error('expected a choice of several')
        const chosen = asked.options.filter((_, place) => (chosenBits >> place) % 2 === 1)
        const { correct, why, near } = checkAnswer(asked, { kind: 'multi', options: chosen.map(({ id }) => id) })
        expect(correct).toBe(asked.options.every(option => option.right === chosen.includes(option)))
        expect(why).toEqual(chosen.filter(({ right }) => !right).map(option => option.why))
        expect(near).toBe(!correct && chosen.some(({ right }) => right) ? 'partly' : null)
      }),
      CASES,
    )
  })

  it('takes what it shows as the answer of a number', () => {
    fc.assert(
      fc.property(arbitraryBody('number'), fc.constantFrom('en', 'zh'), (body, language) => {
        const asked = drawn({ body })
        if (asked.kind !== 'number') throw new Error('expected a number')
        const text = asked.answer.shown[language]
        expect(checkAnswer(asked, { kind: 'number', text }).correct).toBe(true)
      }),
      CASES,
    )
  })

  it('judges any text whatever without failing', () => {
    const kinds = fc.constantFrom('number', 'calculation', 'typed')
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme' }),
      fc.double().map(String),
    )
    fc.assert(
      fc.property(kinds, texts, (kind, text) => {
        const answer = { kind: kind === 'typed' ? 'typed' : 'number', text } as const
        const { correct, why, near } = checkAnswer(question(kind), answer)
        if (correct) expect({ why, near }).toEqual({ why: [], near: null })
      }),
      { ...CASES, numRuns: 5_000 },
    )
  })
})
