import { describe, expect, it } from 'vitest'
import { evaluateFormula, FORMULA_FUNCTIONS, isFormulaFunction } from './formula'

describe('evaluateFormula', () => {
  it('takes a name for its value', () => {
    expect(evaluateFormula({ kind: 'name', name: 'N' }, new Map([['N', 7]]))).toBe(7)
  })

  it('refuses a name without a value', () => {
    expect(() => evaluateFormula({ kind: 'name', name: 'N' }, new Map())).toThrow('no value for N')
  })

  it.each([
    ['sqrt', [9], 3],
    ['exp', [0], 1],
    ['ln', [Math.E], 1],
    ['log2', [8], 3],
    ['log10', [1000], 3],
    ['abs', [-2], 2],
    ['round', [2.5], 3],
    ['floor', [2.9], 2],
    ['ceil', [2.1], 3],
    ['min', [3, 1, 2], 1],
    ['max', [3, 1, 2], 3],
  ] as const)('knows %s', (name, values, result) => {
    const call = { kind: 'call', name, arguments: values.map(value => ({ kind: 'number', value }) as const) } as const
    expect(evaluateFormula(call, new Map())).toBeCloseTo(result, 12)
  })
})

describe('isFormulaFunction', () => {
  it('knows those of the docs and no property of every object', () => {
    expect(Object.keys(FORMULA_FUNCTIONS)).toHaveLength(11)
    expect(isFormulaFunction('sqrt')).toBe(true)
    expect(isFormulaFunction('constructor')).toBe(false)
  })
})
