import type { IndependentAnswers } from './independent-answers'

const SECONDS_PER_DAY = 24 * 60 * 60
const PF_DAY = 1e15 * SECONDS_PER_DAY

/** A power by way of logarithms. */
const power = (base: number, exponent: number) => Math.exp(exponent * Math.log(base))

/** scaling-laws-calc-02: 2 operations forward and 4 backward for each parameter and token. */
const operations = (parameters: number, tokens: number) => 2 * parameters * tokens + 4 * parameters * tokens

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const scalingLaws: IndependentAnswers = {
  // scaling-laws-03: non-embedding parameters only
  'scaling-laws-03-b': drawn => (1 - drawn('share')) * drawn('T'),

  // scaling-laws-09: k^(−0.095) = 1 − p, solved for k
  'scaling-laws-09-b': drawn => Math.exp(-Math.log(1 - drawn('p')) / 0.095),

  // scaling-laws-calc-01: α is 0.076 for size, 0.095 for data, 0.050 for compute
  'scaling-laws-11-a': drawn => 1 / power(drawn('k'), 0.076),
  'scaling-laws-11-a/b': drawn => 1 / power(drawn('k'), 0.095),
  'scaling-laws-11-a/c': drawn => 1 / power(drawn('k'), 0.05),

  // scaling-laws-calc-02
  'scaling-laws-17-b': drawn => operations(drawn('N'), drawn('D')) / PF_DAY,
  'scaling-laws-17-c': drawn => operations(drawn('N'), drawn('S') * 512 * 1024),

  // scaling-laws-calc-03: all operations over those of the cluster in a second, in days
  'scaling-laws-18-b': drawn => {
    const perSecond = drawn('n') * drawn('s') * 1e12
    return (drawn('P') * PF_DAY) / perSecond / SECONDS_PER_DAY
  },

  // scaling-laws-19: four matrices of width by width in attention, two of width by four widths after it
  'scaling-laws-19-a': drawn => {
    const width = drawn('width')
    return drawn('layers') * (4 * width * width + 2 * width * (4 * width))
  },

  // scaling-laws-calc-06
  'scaling-laws-22-b': drawn => power(drawn('k'), 0.74),
  'scaling-laws-23-a': drawn => 5e3 * power(drawn('N'), 0.74),

  // scaling-laws-26: B* = 2×10⁸ tokens, α_B = 0.21
  'scaling-laws-26-a': drawn => Math.exp(Math.log(2e8) - Math.log(drawn('L')) / 0.21),

  // scaling-laws-27: S_c = 2.1×10³ steps, α_S = 0.76
  'scaling-laws-27-a': drawn => 1 / power(drawn('S') / 2.1e3, 0.76),

  // scaling-laws-calc-04: what the one takes of the compute is left over by the other
  'scaling-laws-30-b': drawn => drawn('k') / power(drawn('k'), 0.27),
  'scaling-laws-30-b/b': drawn => drawn('k') / power(drawn('k'), 0.73),

  // scaling-laws-calc-05, with half of the compute at the critical batch size
  'scaling-laws-33-a': drawn => 1.3e9 * power(drawn('C') / 2 / PF_DAY, 0.73),

  // scaling-laws-33: tokens of Table 6
  'scaling-laws-33-b': drawn => 2e10 * power(drawn('P'), 0.27),
}
