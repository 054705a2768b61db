import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { evaluateFormula, type Formula } from './formula'
import { parseFormula } from './parse-formula'

const VALUES = new Map([
  ['N', 3],
  ['D', 5],
  ['per_token', 7],
])

function valueFor(text: string): number {
  const parsed = parseFormula(text, VALUES.keys())
  if (!parsed.ok) throw new Error(`${parsed.error.at}: ${parsed.error.message}`)
  return evaluateFormula(parsed.formula, VALUES)
}

function errorIn(text: string) {
  const parsed = parseFormula(text, VALUES.keys())
  return parsed.ok ? null : `${parsed.error.at}: ${parsed.error.message}`
}

describe('parseFormula', () => {
  it.each([
    ['6 * N * D', 90],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 3 - 2', 5],
    ['24 / 4 / 2', 3],
    ['24 / 4 * 2', 12],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['-N^2', -9],
    ['2^-1', 0.5],
    ['2^-1^2', 0.5],
    ['2 * -3', -6],
    ['2*-3^2', -18],
    ['2 - -3', 5],
    ['--3', 3],
    ['2^3 * 4', 32],
    ['4 * 2^3', 32],
    ['2 ^ 3 - 1', 7],
    ['N ^ 2 / D', 1.8],
    ['1.5e3', 1500],
    ['2e-3 * 1000', 2],
    ['.5 + 1.', 1.5],
    ['sqrt(16)^2', 16],
    ['-sqrt(16)', -4],
    ['2^sqrt(16)', 16],
    ['max(N, D, 4) - min(N, D)', 2],
    ['round(per_token / 2)', 4],
    ['((N))', 3],
    [' N\n*\tD ', 15],
    ['sqrt (16)', 4],
  ])('reads %s as %d', (text, value) => {
    expect(valueFor(text)).toBeCloseTo(value, 12)
  })

  it.each([
    ['', '1: expected a number, a name or a bracket, found the end'],
    ['6 *', '4: expected a number, a name or a bracket, found the end'],
    ['6 N', '3: expected an operator, found “N”'],
    ['6N', '2: expected an operator, found “N”'],
    ['2 (3)', '3: expected an operator, found “(”'],
    ['(1)(2)', '4: expected an operator, found “(”'],
    ['+1', '1: expected a number, a name or a bracket, found “+”'],
    ['2 ** 3', '4: expected a number, a name or a bracket, found “*”'],
    ['(1 + 2', '1: expected this bracket to be closed'],
    ['1 + 2)', '6: expected no more closing brackets than opening ones, found “)”'],
    ['()', '2: expected a number, a name or a bracket, found “)”'],
    ['1, 2', '2: expected an operator, found “,”'],
    [', 1', '1: expected a number, a name or a bracket, found “,”'],
    ['(1, 2)', '3: expected an operator, found “,”'],
    ['max((1, 2), 3)', '7: expected an operator, found “,”'],
    ['max(1 2)', '7: expected an operator, found “2”'],
    ['max(1, )', '8: expected a number, a name or a bracket, found “)”'],
    ['sqrt(1) + sqrt(1, 2)', '15: expected 1 in the brackets of sqrt, found 2'],
    ['max(1,2,3,4,5,6,7,8,9)', '4: expected 1 to 8 in the brackets of max, found 9'],
    ['6 * X', '5: unknown name X; expected one of N, D, per_token'],
    ['eval(1)', '1: there is no function eval'],
    ['constructor(1)', '1: there is no function constructor'],
    ['N(2)', '1: there is no function N'],
    ['sqrt + 1', '1: expected “(” after sqrt'],
    ['1.2.3', '4: expected an operator, found “.3”'],
    ['this', '1: unknown name this; expected one of N, D, per_token'],
    ['true', '1: unknown name true; expected one of N, D, per_token'],
  ])('refuses %s', (text, message) => {
    expect(errorIn(text)).toBe(message)
  })

  it.each([
    'N.length',
    'N[0]',
    '"a"',
    "'a'",
    'N ? 1 : 2',
    'N == 3',
    'N % 2',
    'N; D',
    '!N',
    '$N',
    'N && D',
    '6×N',
    '{N}',
  ])('refuses %s, which is no part of a formula', text => {
    expect(errorIn(text)).toMatch(/^\d+: expected a formula of numbers, names and/)
  })

  it('says that only numbers are expected where there are no names', () => {
    const parsed = parseFormula('N', [])
    expect(parsed).toEqual({ ok: false, error: { at: 1, message: 'unknown name N; expected numbers only' } })
  })

  it('refuses a formula longer than anybody writes', () => {
    expect(errorIn(`${'1+'.repeat(150)}1`)).toBe('301: expected at most 300 characters')
    expect(errorIn('('.repeat(300))).toBe('301: expected a number, a name or a bracket, found the end')
  })

  it('reads back every formula it could have been given', () => {
    fc.assert(
      fc.property(aFormula, formula => {
        const parsed = parseFormula(write(formula), VALUES.keys())
        expect(parsed).toEqual({ ok: true, formula })
      }),
      CASES,
    )
  })

  it('reads any characters as a formula or refuses them with a place in the text', () => {
    const pieces = fc.constantFrom('1', 'N', 'max', '(', ')', ',', '^', '-', '*', ' ', '.', 'e', '[', '√')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map(parts => parts.join('')),
          fc.string(),
        ),
        text => {
          const parsed = parseFormula(text, VALUES.keys())
          if (parsed.ok) expect(evaluateFormula(parsed.formula, VALUES)).toBeTypeOf('number')
          else {
            expect(parsed.error.at).toBeGreaterThanOrEqual(1)
            expect(parsed.error.at).toBeLessThanOrEqual(text.length + 1)
            // A refusal of ours, with what was expected; not one of the parser's that we didn't foresee.
            expect(parsed.error.message).toMatch(/expected|there is no function/)
          }
        },
      ),
      { ...CASES, numRuns: 5_000 },
    )
  })
})

const { formula: aFormula } = fc.letrec<{ formula: Formula }>(tie => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    fc.nat(999).map((value): Formula => ({ kind: 'number', value })),
    fc.constantFrom('N', 'D', 'per_token').map((name): Formula => ({ kind: 'name', name })),
    tie('formula').map((of): Formula => ({ kind: 'minus', of })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '^'), tie('formula'), tie('formula'))
      .map(([operator, left, right]): Formula => ({ kind: 'operation', operator, left, right })),
    fc
      .tuple(fc.constantFrom('min', 'max'), fc.array(tie('formula'), { minLength: 1, maxLength: 2 }))
      .map(([name, list]): Formula => ({ kind: 'call', name, arguments: list })),
  ),
}))

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 } as const
const MINUS = 3

/** With no more brackets than needed, so that the order of operations is what is tested. */
function write(formula: Formula): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value)
    case 'name':
      return formula.name
    case 'minus':
      return `-${bracketed(formula.of, MINUS)}`
    case 'call':
      return `${formula.name}(${formula.arguments.map(write).join(', ')})`
    case 'operation': {
      const strength = STRENGTH[formula.operator]
      const power = formula.operator === '^'
      // An exponent may have a sign without brackets, and the next power.
      const right = bracketed(formula.right, power ? MINUS : strength + 1)
      return `${bracketed(formula.left, power ? strength + 1 : strength)} ${formula.operator} ${right}`
    }
  }
}

function bracketed(formula: Formula, least: number): string {
  const strength =
    formula.kind === 'operation'
      ? STRENGTH[formula.operator]
      : formula.kind === 'minus'
        ? MINUS
        : Number.POSITIVE_INFINITY
  return strength < least ? `(${write(formula)})` : write(formula)
}
