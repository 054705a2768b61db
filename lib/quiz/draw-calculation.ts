import type { CalculationBody, Text, Variant } from '@/lib/content/card'
import type { SeededRandom } from '@/lib/shared/seeded-random'
import { ANSWER, calculate, resultOf } from './calculate'
import { drawNumbers } from './draw-numbers'
import { fillTemplate } from './fill-template'
import type { CalculationQuestion } from './question'
import { showNumber } from './show-number'
import { unitNames } from './unit-names'

type Drawn = Pick<CalculationQuestion<Text>, 'prompt' | 'explanation' | 'answer' | 'mistakes' | 'steps'>

/** A calculation with its numbers drawn. */
export function drawCalculation(variant: Variant, body: CalculationBody, random: SeededRandom): Drawn {
  return fillCalculation(variant, body, drawNumbers(body.draws, random))
}

/**
 * A calculation over the given numbers.
 * @throws {SyntaxError} when a formula cannot be read.
 * @throws {RangeError} when the result is not finite or a template names something unknown.
 */
export function fillCalculation(
  variant: Pick<Variant, 'prompt' | 'explanation'>,
  body: CalculationBody,
  drawn: ReadonlyMap<string, number>,
): Drawn {
  const values = calculate(body, drawn)
  const fill = ({ en, zh }: Text): Text => ({ en: fillTemplate(en, values, 'en'), zh: fillTemplate(zh, values, 'zh') })
  const value = values.get(ANSWER) ?? Number.NaN
  if (!Number.isFinite(value)) throw new RangeError(`${body.answer.formula} is ${value} for ${listed(drawn)}`)
  const unit = body.answer.unit && fill(body.answer.unit)
  const { tolerance, format } = body.answer
  return {
    prompt: fill(variant.prompt),
    explanation: fill(variant.explanation),
    answer: {
      value,
      unit: unit ?? null,
      unitNames: unitNames(unit),
      tolerance,
      shown: showNumber(value, format, unit),
    },
    // For some numbers a wrong way has no result; it then can't have been taken.
    mistakes: body.mistakes
      .map(({ formula, why }) => ({ value: resultOf(formula, values), why: fill(why) }))
      .filter(mistake => Number.isFinite(mistake.value)),
    steps: body.steps.map(fill),
  }
}

const listed = (values: ReadonlyMap<string, number>) =>
  [...values].map(([name, value]) => `${name} = ${value}`).join(', ')
