import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VariantId } from '@/lib/shared/ids'
import { arbitraryBody, arbitrarySeed } from '@/lib/testing/arbitrary-body'
import { aCalculation, aChoice, anOrdering, aText, BODIES } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { CASES } from '@/lib/testing/property'
import { drawQuestion } from './draw-question'
import type { Question } from './question'

const A = 'a' as VariantId
const draw = (card: ReturnType<typeof aCard>, seed = 1) => drawQuestion(card, A, seed)

function only<K extends Question['kind']>(question: Question, kind: K) {
  if (question.kind !== kind) throw new Error(`expected ${kind}, found ${question.kind}`)
  return question as Extract<Question, { kind: K }>
}

describe('drawQuestion', () => {
  it('names the card, the key point, the variant and the seed', () => {
    const card = aCard({ id: 'c', keyPointId: 'k', otherVariants: [aVariant({ id: 'b', prompt: aText('other') })] })
    const question = drawQuestion(card, 'b' as VariantId, 42)
    expect(question).toMatchObject({ cardId: 'c', keyPointId: 'k', variantId: 'b', seed: 42, prompt: aText('other') })
  })

  it('refuses a variant the card does not have', () => {
    expect(() => drawQuestion(aCard(), 'z' as VariantId, 1)).toThrow('card resource-1-a has no variant z')
  })

  it('gives each option the id of its place in the source', () => {
    const source = aChoice().options
    const places = [1, 2, 3, 4, 5].map(seed => {
      const { options } = only(draw(aCard({ body: aChoice() }), seed), 'choice')
      for (const { id, text } of options) expect(source[Number(id.slice(1))]?.text).toEqual(text)
      return options.map(({ id }) => id).join(' ')
    })
    expect(new Set(places).size).toBeGreaterThan(1)
  })

  it('gives wrong options their reason and the right one none', () => {
    const { options } = only(draw(aCard({ body: aChoice() })), 'choice')
    expect(options.find(({ right }) => right)?.why).toBeNull()
    expect(options.filter(({ right }) => !right).map(({ why }) => why?.en)).toContain('That is BLOOM.')
  })

  it('shows a number with its unit in both languages', () => {
    const { answer, steps } = only(draw(aCard({ body: BODIES.number })), 'number')
    expect(answer.shown).toEqual({ en: '569 billion tokens', zh: '5690亿词元' })
    expect(answer.unitNames).toEqual(['tokens', '词元'])
    expect(steps).toEqual([])
  })

  it('fills the numbers of a calculation into prompt, steps and explanation alike', () => {
    const body = aCalculation({ draws: { N: { of: [7e9] }, D: { of: [100e9] } } })
    const card = aCard({
      body,
      prompt: aText('{{N|scale}}?', '{{N|scale}}？'),
      explanation: aText('$C = {{answer|sci}}$'),
    })
    const question = only(draw(card), 'calculation')
    expect(question.prompt).toEqual({ en: '7 billion?', zh: '70亿？' })
    expect(question.explanation.en).toBe('$C = 4.2 \\times 10^{21}$')
    expect(question.steps.map(({ zh }) => zh)).toEqual([
      'Per token: $6 \\times 7 \\times 10^{9} = 4.2 \\times 10^{10}$.',
      '乘以1000亿词元：$4.2 \\times 10^{21}$。',
    ])
    expect(question.answer).toMatchObject({ value: 4.2e21, shown: aText('$4.2 \\times 10^{21}$ FLOPs') })
    expect(question.mistakes).toEqual([{ value: 7e20, why: aText('About six operations a token, not one.') }])
  })

  it('leaves braces alone where nothing is drawn', () => {
    expect(draw(aCard({ prompt: aText('$x_{{n}}$') })).prompt.en).toBe('$x_{{n}}$')
  })

  it('leaves out a mistake that has no result for these numbers', () => {
    const body = aCalculation({ mistakes: [{ formula: 'N / (D - D)', why: aText('divided by nothing') }] })
    expect(only(draw(aCard({ body })), 'calculation').mistakes).toEqual([])
  })

  it('refuses a result that is not finite', () => {
    const body = aCalculation({ answer: { formula: 'N / 0', tolerance: { absolute: 0 }, format: 'plain' } })
    expect(() => draw(aCard({ body }))).toThrow(/N \/ 0 is Infinity for D = \d+, N = \d+/)
  })

  it('puts the right option in every place about equally often, for seeds that count up', () => {
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 4_000; seed++) {
      const place = only(draw(aCard({ body: aChoice() }), seed), 'choice').options.findIndex(({ right }) => right)
      places[place] = (places[place] ?? 0) + 1
    }
    // Four standard deviations (27) around 1,000.
    for (const count of places) expect(Math.abs(count - 1_000)).toBeLessThan(110)
  })

  it('does not put the right options of two cards in places that go together', () => {
    const place = (id: string, seed: number) =>
      only(draw(aCard({ id, body: aChoice() }), seed), 'choice').options.findIndex(({ right }) => right)
    const same = Array.from({ length: 4_000 }, (_, seed) => place('one', seed) === place('two', seed)).filter(Boolean)
    expect(Math.abs(same.length - 1_000)).toBeLessThan(110)
  })

  it('draws every combination of numbers about equally often', () => {
    const counts = new Map<string, number>()
    const body = aCalculation({ draws: { N: { of: [1, 2] }, D: { of: [3, 4] } }, steps: [aText('{{N}} {{D}}')] })
    for (let seed = 0; seed < 4_000; seed++) {
      const numbers = only(draw(aCard({ body }), seed), 'calculation').steps[0]?.en ?? ''
      counts.set(numbers, (counts.get(numbers) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual(['1 3', '1 4', '2 3', '2 4'])
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(110)
  })

  it('gives the same question for the same card, variant and seed', () => {
    fc.assert(
      fc.property(arbitraryBody(), arbitrarySeed, (body, seed) => {
        const card = aCard({ body })
        // Through JSON, as it comes out of the database.
        expect(draw(JSON.parse(JSON.stringify(card)), seed)).toEqual(JSON.parse(JSON.stringify(draw(card, seed))))
      }),
      CASES,
    )
  })

  it('does not depend on the order in which the draws are stored', () => {
    const { N, D } = aCalculation().draws
    if (!N || !D) throw new Error('expected draws')
    fc.assert(
      fc.property(arbitrarySeed, seed => {
        const one = draw(aCard({ body: aCalculation({ draws: { N, D } }) }), seed)
        expect(draw(aCard({ body: aCalculation({ draws: { D, N } }) }), seed)).toEqual(one)
      }),
      CASES,
    )
  })

  it('loses, doubles and changes no option', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryBody('choice'), arbitraryBody('multi')), arbitrarySeed, (body, seed) => {
        const question = draw(aCard({ body }), seed)
        if (question.kind !== 'choice' && question.kind !== 'multi') throw new Error('expected options')
        const inSourceOrder = question.options.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
        expect(inSourceOrder.map(({ text, right }) => ({ text, right }))).toEqual(
          body.options.map(({ text, right }) => ({ text, right })),
        )
      }),
      CASES,
    )
  })

  it('never shows an ordering in the right order, and loses no item', () => {
    fc.assert(
      fc.property(arbitraryBody('ordering'), arbitrarySeed, (body, seed) => {
        const { items, order } = only(draw(aCard({ body }), seed), 'ordering')
        const ids = items.map(({ id }) => id)
        expect(ids).not.toEqual(order)
        expect(ids.toSorted()).toEqual(order)
        expect(order.map(id => items.find(item => item.id === id)?.text)).toEqual(body.items)
      }),
      CASES,
    )
  })

  it('shows an ordering of three in each of the five other orders', () => {
    const orders = new Set<string>()
    for (let seed = 0; seed < 200; seed++) {
      const { items } = only(draw(aCard({ body: anOrdering() }), seed), 'ordering')
      orders.add(items.map(({ id }) => id).join(' '))
    }
    expect(orders.size).toBe(5)
  })

  it('draws only finite numbers', () => {
    fc.assert(
      fc.property(arbitraryBody('calculation'), arbitrarySeed, (body, seed) => {
        const { answer, mistakes } = only(draw(aCard({ body }), seed), 'calculation')
        expect(Number.isFinite(answer.value)).toBe(true)
        for (const { value } of mistakes) expect(Number.isFinite(value)).toBe(true)
      }),
      CASES,
    )
  })
})
