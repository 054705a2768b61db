import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/shared/seeded-random'
import { aCalculation, aText } from '@/lib/testing/bodies'
import { aVariant } from '@/lib/testing/cards'
import { drawCalculation, fillCalculation } from './draw-calculation'

const drawn = new Map([
  ['N', 7e9],
  ['D', 300e9],
])

describe('fillCalculation', () => {
  it('fills the numbers into every text, the unit and the reasons too', () => {
    const body = aCalculation({
      answer: {
        formula: 'D / N',
        unit: aText('times {{N|scale}}', '倍{{N|scale}}'),
        tolerance: { relative: 0.1 },
        format: 'fixed1',
      },
      mistakes: [{ formula: 'answer * 2', why: aText('twice {{answer|fixed2}}') }],
    })
    const filled = fillCalculation(aVariant({ body, explanation: aText('{{perToken|scale}}') }), body, drawn)
    expect(filled.answer.unit).toEqual({ en: 'times 7 billion', zh: '倍70亿' })
    expect(filled.answer.shown).toEqual({ en: '42.9 times 7 billion', zh: '42.9倍70亿' })
    expect(filled.answer.unitNames).toEqual(['times 7 billion', '倍70亿'])
    expect(filled.mistakes[0]?.why.en).toBe('twice 42.86')
    expect(filled.mistakes[0]?.value).toBeCloseTo(85.714, 3)
    expect(filled.explanation.en).toBe('42 billion')
  })

  it('refuses a template that names nothing', () => {
    const body = aCalculation({ steps: [aText('{{M}}')] })
    expect(() => fillCalculation(aVariant({ body }), body, drawn)).toThrow('no value for {{M}}')
  })
})

describe('drawCalculation', () => {
  it('shows the same drawn number everywhere', () => {
    const body = aCalculation({
      steps: [aText('{{N|scale}}')],
      let: [],
      answer: { formula: 'N', tolerance: { absolute: 0 }, format: 'scale' },
    })
    const variant = aVariant({ body, prompt: aText('{{N|scale}}') })
    const { prompt, steps, answer } = drawCalculation(variant, body, seededRandom(3))
    expect(steps).toEqual([prompt])
    expect(answer.shown).toEqual(prompt)
  })
})
