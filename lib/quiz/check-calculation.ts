import type { CalculationBody, Variant } from '@/lib/content/card'
import { ANSWER, resultOf } from './calculate'
import { checkNumber } from './check-number'
import { fillCalculation } from './draw-calculation'
import { drawCount, drawnValue } from './draw-numbers'
import { isNumberFormat, slotsOf } from './fill-template'
import { isFormulaFunction } from './formula'
import { parseFormula } from './parse-formula'
import { showNumber } from './show-number'

/** `field` as in the source file, such as `let.perToken` or `steps[1]`; empty for the card as a whole. */
export type CalculationProblem = { readonly field: string; readonly message: string }

// Every combination is a question somebody will be asked; more than this are tried evenly spread.
const MOST_TRIED = 2_000

/** What would keep a calculation from being drawn, or make a drawn one unfair. Empty when all is well. */
export function calculationProblems(variant: Variant, body: CalculationBody): CalculationProblem[] {
  const written = [...nameProblems(body), ...formulaProblems(body), ...templateProblems(variant, body)]
  return written.length > 0 ? written : drawnProblems(variant, body)
}

function nameProblems(body: CalculationBody): CalculationProblem[] {
  const places = [
    ...Object.keys(body.draws).map(name => ({ name, field: `draws.${name}` })),
    ...body.let.map(({ name }) => ({ name, field: `let.${name}` })),
  ]
  return places.flatMap(({ name, field }, index) => {
    if (!/^[A-Za-z]\w*$/.test(name)) return [{ field, message: 'expected a name of Latin letters and digits' }]
    if (name === ANSWER || isFormulaFunction(name)) return [{ field, message: `the name ${name} is taken` }]
    const again = places.findIndex(place => place.name === name) < index
    return again ? [{ field, message: `the name ${name} is there twice` }] : []
  })
}

function formulaProblems(body: CalculationBody): CalculationProblem[] {
  const names = Object.keys(body.draws)
  const problem = (field: string, formula: string) => {
    const parsed = parseFormula(formula, names)
    return parsed.ok ? [] : [{ field, message: `${parsed.error.message} (character ${parsed.error.at})` }]
  }
  const problems = body.let.flatMap(({ name, formula }) => {
    const found = problem(`let.${name}`, formula)
    names.push(name)
    return found
  })
  problems.push(...problem('answer.formula', body.answer.formula))
  names.push(ANSWER)
  return [...problems, ...body.mistakes.flatMap(({ formula }, i) => problem(`mistakes[${i}].formula`, formula))]
}

function templateProblems(variant: Variant, body: CalculationBody): CalculationProblem[] {
  const names = new Set([...Object.keys(body.draws), ...body.let.map(({ name }) => name), ANSWER])
  const texts = [
    { field: 'prompt', text: variant.prompt },
    { field: 'explanation', text: variant.explanation },
    ...body.steps.map((text, i) => ({ field: `steps[${i}]`, text })),
    ...body.mistakes.map(({ why }, i) => ({ field: `mistakes[${i}].why`, text: why })),
    ...(body.answer.unit ? [{ field: 'answer.unit', text: body.answer.unit }] : []),
  ]
  return texts.flatMap(({ field, text }) =>
    (['en', 'zh'] as const).flatMap(language =>
      slotsOf(text[language]).flatMap(({ name, format }) => {
        const at = `${field}.${language}`
        if (!names.has(name)) return [{ field: at, message: `unknown name {{${name}}}` }]
        return isNumberFormat(format) ? [] : [{ field: at, message: `unknown format in {{${name}|${format}}}` }]
      }),
    ),
  )
}

function drawnProblems(variant: Variant, body: CalculationBody): CalculationProblem[] {
  for (const drawn of combinations(body.draws)) {
    const numbers = [...drawn].map(([name, value]) => `${name} = ${value}`).join(', ')
    const values = new Map(drawn)
    for (const { name, formula } of body.let) {
      const value = resultOf(formula, values)
      if (!Number.isFinite(value)) return [{ field: `let.${name}`, message: `is ${value} for ${numbers}` }]
      values.set(name, value)
    }
    const value = resultOf(body.answer.formula, values)
    if (!Number.isFinite(value)) return [{ field: 'answer.formula', message: `is ${value} for ${numbers}` }]
    const filled = fillCalculation(variant, body, drawn)
    const shown = showNumber(value, body.answer.format, undefined)
    for (const text of [shown.en, shown.zh])
      if (!checkNumber(filled, text).correct)
        return [{ field: 'answer', message: `what is shown (${text}) would be judged wrong for ${numbers}` }]
  }
  return []
}

/** All combinations of drawn numbers, or MOST_TRIED of them. */
function* combinations(draws: CalculationBody['draws']): Generator<Map<string, number>> {
  const entries = Object.entries(draws)
  const total = entries.reduce((product, [, draw]) => product * drawCount(draw), 1)
  const tried = Math.min(total, MOST_TRIED)
  for (let i = 0; i < tried; i++) {
    let place = Math.floor((i / tried) * total)
    const drawn = new Map<string, number>()
    for (const [name, draw] of entries) {
      const count = drawCount(draw)
      drawn.set(name, drawnValue(draw, place % count))
      place = Math.floor(place / count)
    }
    yield drawn
  }
}
