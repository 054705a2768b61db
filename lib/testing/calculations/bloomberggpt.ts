import type { IndependentAnswers } from './independent-answers'

const GPUS_PER_NODE = 8
const HOURS_PER_DAY = 24
const BILLION = 1e9

/** bloomberggpt-calc-02: what is missing, over the target. */
const shortfall = (tokens: number, target: number) => (target - tokens) / target

/** bloomberggpt-calc-05: a phase of training, in tokens; sequences are 2,048 tokens long. */
const tokensOf = ({ steps, sequences }: { steps: number; sequences: number }) => steps * sequences * 2 ** 11

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const bloomberggpt: IndependentAnswers = {
  // bloomberggpt-calc-04, solved for the days: GPU-hours = GPUs × days × 24
  'bloomberggpt-10-b': drawn => drawn('H') / (drawn('G') * HOURS_PER_DAY),

  // bloomberggpt-11: 0.75 of the hours; the example is 1.3 million to 0.975 million
  'bloomberggpt-11-b': drawn => (drawn('H') / 1.3e6) * 0.975e6,

  // bloomberggpt-calc-02, against the paper's own optimum
  'bloomberggpt-12-c': drawn => shortfall(drawn('D'), drawn('T')),

  // bloomberggpt-04: FinPile is 363 billion; the share of two parts by their ratio
  'bloomberggpt-14-c': drawn => 1 / (1 + drawn('P') / (363 * BILLION)),

  // bloomberggpt-16: approach 1 as a power law, D = 10^0.229 · C^0.502
  'bloomberggpt-16-c': drawn => 10 ** 0.229 * drawn('C') ** 0.502,

  // bloomberggpt-calc-03: tokens over 50.6 billion parameters, both in billions
  'bloomberggpt-17-a': drawn => drawn('D') / BILLION / 50.6,

  // bloomberggpt-19: exp(5.039) · exp(0.0555 · layers), grown layer by layer
  'bloomberggpt-19-a': drawn => {
    let width = Math.exp(5.039)
    for (let layer = 0; layer < drawn('L'); layer++) width *= Math.exp(0.0555)
    return width
  },

  // bloomberggpt-calc-04
  'bloomberggpt-21-a': drawn => drawn('days') * HOURS_PER_DAY * drawn('nodes') * GPUS_PER_NODE,

  // bloomberggpt-calc-01, over the corpus of 708.9 billion tokens
  'bloomberggpt-22-b': drawn => drawn('D') / BILLION / 708.9,

  // bloomberggpt-calc-06, by the clock: GPUs × rate × seconds
  'bloomberggpt-25-b': drawn => {
    const secondsPerDay = HOURS_PER_DAY * 60 * 60
    return drawn('d') * secondsPerDay * 512 * drawn('r') * 1e12
  },

  // bloomberggpt-calc-05: 1,024 sequences a step, later 2,048
  'bloomberggpt-27-a': drawn =>
    [
      { steps: drawn('s'), sequences: 1024 },
      { steps: drawn('m'), sequences: 2048 },
    ].reduce((sum, phase) => sum + tokensOf(phase), 0),

  // bloomberggpt-calc-02, against the course's 1.4 trillion
  'bloomberggpt-36-b': drawn => shortfall(drawn('D'), 1400 * BILLION),
}
