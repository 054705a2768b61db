import type { CalculationBody } from '@/lib/content/card'
import { evaluateFormula } from './formula'
import { parseFormula } from './parse-formula'

/** The name under which formulas of mistakes and templates find the result. */
export const ANSWER = 'answer'

/**
 * The draws with what `let` names and the answer.
 * @throws {SyntaxError} when a formula cannot be read; check-calculation.ts says so beforehand.
 */
export function calculate(body: CalculationBody, drawn: ReadonlyMap<string, number>): Map<string, number> {
  const values = new Map(drawn)
  for (const { name, formula } of body.let) values.set(name, resultOf(formula, values))
  values.set(ANSWER, resultOf(body.answer.formula, values))
  return values
}

/** @throws {SyntaxError} when the formula cannot be read. */
export function resultOf(formula: string, values: ReadonlyMap<string, number>): number {
  const parsed = parseFormula(formula, values.keys())
  if (parsed.ok) return evaluateFormula(parsed.formula, values)
  throw new SyntaxError(`${formula}: ${parsed.error.message} at character ${parsed.error.at}`)
}
