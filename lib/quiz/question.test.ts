import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Text } from '@/lib/content/card'
import { arbitraryBody, arbitrarySeed } from '@/lib/testing/arbitrary-body'
import { aChoice, aText, BODIES } from '@/lib/testing/bodies'
import { aCard } from '@/lib/testing/cards'
import { CASES } from '@/lib/testing/property'
import { drawQuestion } from './draw-question'
import { mapQuestionTexts, type Question } from './question'

const draw = (body: Parameters<typeof aCard>[0], seed = 1): Question => {
  const card = aCard(body)
  return drawQuestion(card, card.variants[0].id, seed)
}

/** Every text in a question, found by shape and not by knowing its fields. */
function textsIn(value: unknown): Text[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value === null || typeof value !== 'object') return []
  if ('en' in value && 'zh' in value) return [value as Text]
  return Object.values(value).flatMap(textsIn)
}

describe('mapQuestionTexts', () => {
  it('puts the text of every field through the function', () => {
    const question = draw({ prompt: aText('p'), explanation: aText('e'), body: BODIES.calculation })
    const mapped = mapQuestionTexts(question, text => text.en.length)
    if (mapped.kind !== 'calculation' || question.kind !== 'calculation') throw new Error('expected a calculation')
    expect(mapped.prompt).toBe(1)
    expect(mapped.answer.unit).toBe(5)
    expect(mapped.answer.value).toBe(question.answer.value)
    expect(mapped.steps).toEqual(question.steps.map(step => step.en.length))
    expect(mapped.mistakes[0]?.why).toBe(question.mistakes[0]?.why.en.length)
  })

  it('leaves null where there is no text', () => {
    const mapped = mapQuestionTexts(draw({ body: aChoice() }), text => text.en)
    if (mapped.kind !== 'choice') throw new Error('expected a choice')
    expect(mapped.options.filter(({ why }) => why === null).map(({ text }) => text)).toEqual(['50B and 1.4T'])
  })

  it('touches every text once and leaves none as it was', () => {
    fc.assert(
      fc.property(arbitraryBody(), arbitrarySeed, (body, seed) => {
        const question = draw({ body }, seed)
        const touched: Text[] = []
        const mapped = mapQuestionTexts(question, text => {
          touched.push(text)
          return { mapped: text }
        })
        const everyText = textsIn(question)
        expect(touched).toHaveLength(everyText.length)
        expect(touched).toEqual(expect.arrayContaining(everyText))
        expect(textsIn(mapped)).toEqual(expect.arrayContaining(everyText))
      }),
      CASES,
    )
  })

  it('with the identity changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBody(), arbitrarySeed, (body, seed) => {
        const question = draw({ body }, seed)
        expect(mapQuestionTexts(question, text => text)).toEqual(question)
      }),
      CASES,
    )
  })
})
