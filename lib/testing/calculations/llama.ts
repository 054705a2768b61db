import type { IndependentAnswers } from './independent-answers'

const BILLION = 1e9
const SECONDS_PER_DAY = 24 * 60 * 60

/** llama-calc-03: 6 operations a parameter and token. */
const operations = (parameters: number, tokens: number) => tokens * (6 * parameters)

/** llama-calc-04: 400 W a GPU, PUE 1.1, so 0.44 kWh for each GPU-hour. */
const megawattHours = (gpuHours: number) => (gpuHours * 0.44) / 1000

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const llama: IndependentAnswers = {
  // llama-calc-06: share × total over the epochs
  'llama-11-a': drawn => drawn('D') * (drawn('s') / drawn('e')),

  // llama-19: two thirds of four times the width
  'llama-19-a/b': drawn => (8 * drawn('d')) / 3,

  // llama-22: the peak less what the decay takes from it, in units of 10⁻⁴
  'llama-22-a': drawn => drawn('p') - (1 - drawn('f')) * drawn('p'),

  // llama-calc-01, by the tokens of a day
  'llama-26-a': drawn => {
    const tokensPerDay = drawn('r') * SECONDS_PER_DAY * drawn('g')
    return drawn('D') / tokensPerDay
  },

  // llama-calc-03
  'llama-26-c': drawn => operations(drawn('N'), drawn('D')),
  'llama-26-c/b': drawn => operations(drawn('N'), drawn('D')) / (1e15 * SECONDS_PER_DAY),

  // llama-calc-02: tokens per parameter, in units of the 20 of the rule
  'llama-27-b': drawn => drawn('D') / drawn('N') / 20,

  // llama-calc-05: 4, 2 or 1 byte a parameter
  'llama-30-b': drawn => {
    const bytes = new Map([
      [32, 4],
      [16, 2],
      [8, 1],
    ])
    return (drawn('N') / BILLION) * (bytes.get(drawn('bits')) ?? Number.NaN)
  },

  // llama-calc-04: energy, and carbon at 0.385 t for each MWh
  'llama-39-a': drawn => megawattHours(drawn('h')),
  'llama-39-b': drawn => megawattHours(drawn('h')) * 0.385,
}
