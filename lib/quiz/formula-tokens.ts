import { FORMULA_FUNCTIONS, isFormulaFunction } from './formula'

/** `at` counts characters from 1, as editors do. */
export type FormulaError = { readonly at: number; readonly message: string }

/** A bracket not closed yet; one that follows a name is a call, and only there may commas stand. */
type OpenBracket = { readonly called: string | null; readonly at: number; commas: number }
type Token = { readonly text: string; readonly at: number; readonly type: 'number' | 'name' | 'mark' | 'end' }

const TOKEN = /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z]\w*)|(?<mark>[-+*/^(),]))/y
// Lengths at which a formula is a mistake rather than a formula; they also bound the depth of brackets.
const LONGEST = 300

/**
 * What the parser would let through or could not place: characters outside the formula language, two operands
 * side by side, a comma outside a call, an unknown name. Null when the formula reads well token by token.
 */
export function findFormulaError(text: string, names: ReadonlySet<string>): FormulaError | null {
  if (text.length > LONGEST) return { at: LONGEST + 1, message: `expected at most ${LONGEST} characters` }
  const tokens = tokenize(text)
  if (!Array.isArray(tokens)) return tokens
  const open: OpenBracket[] = []
  let afterOperand = false
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const refuse = (message: string) => ({ at: token.at, message: `${message}, found ${found(token)}` })
    if (token.type === 'number' || token.type === 'name' || token.text === '(') {
      const before = tokens[index - 1]
      const called = token.text === '(' && before?.type === 'name' ? before.text : null
      if (afterOperand && !called) return refuse('expected an operator')
      if (token.type === 'name') {
        const message = nameError(token.text, next?.text === '(', names)
        if (message) return { at: token.at, message }
      }
      if (token.text === '(') open.push({ called, at: token.at, commas: 0 })
      afterOperand = token.text !== '('
    } else if (token.text === '-' && !afterOperand) {
      // A minus before an operand is a sign.
    } else {
      if (!afterOperand) return refuse('expected a number, a name or a bracket')
      if (token.text === ',') {
        const bracket = open.at(-1)
        if (!bracket?.called) return refuse('expected an operator')
        bracket.commas += 1
      }
      if (token.text === ')') {
        const bracket = open.pop()
        if (!bracket) return refuse('expected no more closing brackets than opening ones')
        const message = countError(bracket)
        if (message) return { at: bracket.at, message }
      }
      afterOperand = token.text === ')' || token.type === 'end'
    }
  }
  const unclosed = open.at(-1)
  return unclosed ? { at: unclosed.at, message: 'expected this bracket to be closed' } : null
}

function tokenize(text: string): Token[] | FormulaError {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex
    const groups = TOKEN.exec(text)?.groups
    if (!groups) {
      const at = from + (/\S/.exec(text.slice(from))?.index ?? 0)
      return { at: at + 1, message: `expected a formula of numbers, names and + - * / ^ ( ), found “${text[at]}”` }
    }
    const type = groups.number ? 'number' : groups.name ? 'name' : 'mark'
    const token = groups.number ?? groups.name ?? groups.mark ?? ''
    tokens.push({ text: token, at: TOKEN.lastIndex - token.length + 1, type })
  }
  return [...tokens, { text: '', at: end + 1, type: 'end' }]
}

const found = (token: Token) => (token.type === 'end' ? 'the end' : `“${token.text}”`)

function nameError(name: string, called: boolean, names: ReadonlySet<string>): string | null {
  if (called) return isFormulaFunction(name) ? null : `there is no function ${name}`
  if (names.has(name)) return null
  if (isFormulaFunction(name)) return `expected “(” after ${name}`
  const known = [...names].join(', ')
  return `unknown name ${name}; expected ${known === '' ? 'numbers only' : `one of ${known}`}`
}

function countError({ called, commas }: OpenBracket): string | null {
  if (called === null || !isFormulaFunction(called)) return null
  const { least, most } = FORMULA_FUNCTIONS[called]
  const given = commas + 1
  if (given >= least && given <= most) return null
  return `expected ${least === most ? least : `${least} to ${most}`} in the brackets of ${called}, found ${given}`
}
