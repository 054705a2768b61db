import jsep from 'jsep'
import { type Formula, isFormulaFunction, type Operator } from './formula'
import { type FormulaError, findFormulaError } from './formula-tokens'

export type ParsedFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly error: FormulaError }

// jsep's own operators are JavaScript's: its `^` is exclusive or, and a sign binds before any operator, so that
// -x^2 would be (-x)^2. Its configuration is global; nobody else imports it.
jsep.removeAllBinaryOps()
jsep.removeAllUnaryOps()
jsep.removeAllLiterals()
jsep.addUnaryOp('-')
for (const operator of ['+', '-']) jsep.addBinaryOp(operator, 1)
for (const operator of ['*', '/']) jsep.addBinaryOp(operator, 2)

// A power is part of the operand before it: that puts it above the sign (-x^2 = -(x^2)), lets the exponent have
// one (2^-3) and makes it right-associative, because the exponent takes the next power itself.
jsep.hooks.add('gobble-token', function (env) {
  // jsep runs no after-token hook for numbers that it reads itself.
  if (/[\d.]/.test(this.char)) env.node = this.gobbleNumericLiteral() as jsep.Expression
})
jsep.hooks.add('after-token', function (env) {
  if (!env.node) return
  this.gobbleSpaces()
  if (this.char !== '^') return
  const scope = this as { index: number } & jsep.HookScope
  scope.index += 1
  const right = this.gobbleToken()
  if (!right) this.throwError('Expected an exponent')
  env.node = { type: 'BinaryExpression', operator: '^', left: env.node, right }
})

/**
 * Parses a formula of docs/content.md over the given names. Signs bind weaker than powers, which group from the
 * right: -2^2 is -4, 2^3^2 is 512.
 */
export function parseFormula(text: string, names: Iterable<string>): ParsedFormula {
  const error = findFormulaError(text, new Set(names))
  if (error) return { ok: false, error }
  try {
    return { ok: true, formula: fromTree(jsep(text)) }
  } catch (thrown) {
    const { description, index } = thrown as { description?: string; index?: number }
    return { ok: false, error: { at: (index ?? 0) + 1, message: description ?? String(thrown) } }
  }
}

function fromTree(node: jsep.Expression): Formula {
  const tree = node as jsep.CoreExpression
  switch (tree.type) {
    case 'Literal':
      if (typeof tree.value === 'number') return { kind: 'number', value: tree.value }
      break
    case 'Identifier':
      return { kind: 'name', name: tree.name }
    case 'UnaryExpression':
      return { kind: 'minus', of: fromTree(tree.argument) }
    case 'BinaryExpression': {
      const operator = tree.operator as Operator
      return { kind: 'operation', operator, left: fromTree(tree.left), right: fromTree(tree.right) }
    }
    case 'CallExpression': {
      const { name } = tree.callee as jsep.Identifier
      if (!isFormulaFunction(name)) break
      return { kind: 'call', name, arguments: tree.arguments.map(fromTree) }
    }
  }
  // findFormulaError lets nothing else through; if jsep reads a formula otherwise, better none than a wrong one.
  throw new SyntaxError(`expected a formula, found ${tree.type}`)
}
