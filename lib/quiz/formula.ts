/** The functions a formula may call, and how many arguments each takes. */
export const FORMULA_FUNCTIONS = {
  sqrt: { least: 1, most: 1, of: ([x = NaN]) => Math.sqrt(x) },
  exp: { least: 1, most: 1, of: ([x = NaN]) => Math.exp(x) },
  ln: { least: 1, most: 1, of: ([x = NaN]) => Math.log(x) },
  log2: { least: 1, most: 1, of: ([x = NaN]) => Math.log2(x) },
  log10: { least: 1, most: 1, of: ([x = NaN]) => Math.log10(x) },
  abs: { least: 1, most: 1, of: ([x = NaN]) => Math.abs(x) },
  round: { least: 1, most: 1, of: ([x = NaN]) => Math.round(x) },
  floor: { least: 1, most: 1, of: ([x = NaN]) => Math.floor(x) },
  ceil: { least: 1, most: 1, of: ([x = NaN]) => Math.ceil(x) },
  min: { least: 1, most: 8, of: values => Math.min(...values) },
  max: { least: 1, most: 8, of: values => Math.max(...values) },
} as const satisfies Record<string, { least: number; most: number; of: (values: readonly number[]) => number }>

export type FormulaFunction = keyof typeof FORMULA_FUNCTIONS
export const isFormulaFunction = (name: string): name is FormulaFunction => Object.hasOwn(FORMULA_FUNCTIONS, name)

export type Operator = '+' | '-' | '*' | '/' | '^'

export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'minus'; readonly of: Formula }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly arguments: readonly Formula[] }

/**
 * The formula's value; not finite where mathematics has none (1/0, sqrt(-1)).
 * @throws {RangeError} when a name has no value, which parseFormula with the same names rules out.
 */
export function evaluateFormula(formula: Formula, values: ReadonlyMap<string, number>): number {
  switch (formula.kind) {
    case 'number':
      return formula.value
    case 'name': {
      const value = values.get(formula.name)
      if (value === undefined) throw new RangeError(`no value for ${formula.name}`)
      return value
    }
    case 'minus':
      return -evaluateFormula(formula.of, values)
    case 'call':
      return FORMULA_FUNCTIONS[formula.name].of(formula.arguments.map(argument => evaluateFormula(argument, values)))
    case 'operation':
      return operate(formula.operator, evaluateFormula(formula.left, values), evaluateFormula(formula.right, values))
  }
}

function operate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '^':
      return left ** right
  }
}
