import { describe, expect, it } from 'vitest'
import type { CalculationBody } from '@/lib/content/card'
import { aCalculation, aText } from '@/lib/testing/bodies'
import { aVariant } from '@/lib/testing/cards'
import { calculationProblems } from './check-calculation'

function problems(fields: Partial<CalculationBody>, prompt = 'How many?') {
  const body = aCalculation({ steps: [aText('one')], mistakes: [], ...fields })
  return calculationProblems(aVariant({ body, prompt: aText(prompt) }), body).map(
    ({ field, message }) => `${field}: ${message}`,
  )
}

const answering = (formula: string, fields: Partial<CalculationBody['answer']> = {}): Partial<CalculationBody> => ({
  let: [],
  answer: { formula, tolerance: { relative: 0.02 }, format: 'plain', ...fields },
})

describe('calculationProblems', () => {
  it('finds none in a good card', () => {
    const body = aCalculation()
    expect(calculationProblems(aVariant({ body, prompt: aText('{{N|scale}} by {{D|scale}}') }), body)).toEqual([])
  })

  it('names the formula that cannot be read', () => {
    expect(
      problems({
        let: [{ name: 'x', formula: '6 * M' }],
        answer: { formula: 'x +', tolerance: { relative: 1 }, format: 'plain' },
      }),
    ).toEqual([
      'let.x: unknown name M; expected one of N, D (character 5)',
      'answer.formula: expected a number, a name or a bracket, found the end (character 4)',
    ])
    expect(problems({ mistakes: [{ formula: 'answer * 2 * y', why: aText('why') }] })[0]).toMatch(
      /^mistakes\[0\]\.formula: unknown name y/,
    )
  })

  it('lets a name be used only after it', () => {
    const lets = [
      { name: 'one', formula: 'two' },
      { name: 'two', formula: 'N' },
    ]
    expect(problems({ let: lets, answer: { formula: 'N', tolerance: { relative: 1 }, format: 'plain' } })).toEqual([
      'let.one: unknown name two; expected one of N, D (character 1)',
    ])
  })

  it('refuses names that are taken, double or no names', () => {
    const named = (name: string) =>
      problems({ draws: { N: { of: [1, 2] }, D: { of: [3, 4] } }, let: [{ name, formula: '1' }] })
    expect(named('answer')[0]).toBe('let.answer: the name answer is taken')
    expect(named('sqrt')[0]).toBe('let.sqrt: the name sqrt is taken')
    expect(named('N')[0]).toBe('let.N: the name N is there twice')
    expect(named('2x')[0]).toBe('let.2x: expected a name of Latin letters and digits')
  })

  it('names the text with an unknown number or format', () => {
    expect(problems({ steps: [aText('fine'), aText('{{M}}', '{{N|roman}}')] }, '{{Q|sci}}')).toEqual([
      'prompt.en: unknown name {{Q}}',
      'prompt.zh: unknown name {{Q}}',
      'steps[1].en: unknown name {{M}}',
      'steps[1].zh: unknown format in {{N|roman}}',
    ])
  })

  it('finds the one combination without a result', () => {
    const draws = { N: { from: 1, to: 9, step: 1 }, D: { of: [3, 7] } }
    expect(problems({ draws, ...answering('1 / (N - D - 2)') })).toEqual([
      'answer.formula: is Infinity for N = 5, D = 3',
    ])
    expect(problems({ draws, ...answering('x'), let: [{ name: 'x', formula: 'ln(7 - N)' }] })).toEqual([
      'let.x: is -Infinity for N = 7, D = 3',
    ])
  })

  it('finds an answer that, shown as it would be, is not right itself', () => {
    const draws = { N: { of: [1, 2] }, D: { of: [1000] } }
    expect(problems({ draws, ...answering('N / D', { format: 'fixed2' }) })).toEqual([
      'answer: what is shown (0.00) would be judged wrong for N = 1, D = 1000',
    ])
    expect(problems({ draws, ...answering('N / D', { format: 'percent', unit: aText('%') }) })[0]).toMatch(
      /judged wrong/,
    )
    expect(problems({ draws, ...answering('N / D', { format: 'percent' }) })).toEqual([])
  })

  it('tries a spread of them where there are very many', () => {
    const draws = { N: { from: 0, to: 9_999, step: 1 }, D: { from: 1, to: 9_999, step: 1 } }
    expect(problems({ draws, ...answering('N / D') })).toEqual([])
    expect(problems({ draws, ...answering('1 / floor((9999 - D) / 5000)') })[0]).toMatch(
      /^answer\.formula: is Infinity/,
    )
  })
})
