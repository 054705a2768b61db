import type { IndependentAnswers } from './independent-answers'

const BILLION = 1e9

/** few-shot-learners-calc-01: a petaflop a second for a day. */
const PETAFLOP_DAY = 1e15 * 24 * 60 * 60

/** few-shot-learners-calc-03: total × weight. */
const tokensDrawn = (total: number, weight: number) => total * weight

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const fewShotLearners: IndependentAnswers = {
  // few-shot-learners-calc-04: tokens over tokens per batch
  'few-shot-learners-10-b': drawn => drawn('D') / drawn('B'),

  // few-shot-learners-11: demonstrations put into the 2,048 tokens one by one, while they fit
  'few-shot-learners-11-b': drawn => {
    let free = 2048 - drawn('q')
    let demonstrations = 0
    while (free >= drawn('e')) {
      free -= drawn('e')
      demonstrations++
    }
    return demonstrations
  },

  // few-shot-learners-calc-06: 12 · layers · width²: four attention matrices and two of four times the width
  'few-shot-learners-14-a': drawn => {
    const square = drawn('d') ** 2
    let weights = 0
    for (let layer = 0; layer < drawn('L'); layer++) weights += 4 * square + 2 * 4 * square
    return weights
  },

  // few-shot-learners-calc-03
  'few-shot-learners-15-d': drawn => tokensDrawn(drawn('T'), drawn('w')),

  // few-shot-learners-calc-02: tokens drawn over the size of the source
  'few-shot-learners-16-b': drawn => tokensDrawn(300 * BILLION, drawn('w')) / drawn('S'),

  // few-shot-learners-calc-01: 2 operations forward and 4 backward
  'few-shot-learners-22-b': drawn => ((2 + 4) * drawn('N') * drawn('D')) / PETAFLOP_DAY,

  // few-shot-learners-calc-01 for encoder–decoders: 3 instead of 6
  'few-shot-learners-23-b': drawn => (6 * drawn('N') * drawn('D')) / 2,

  // few-shot-learners-calc-05: L = 2.57 · C^(−0.048), by logarithms
  'few-shot-learners-27-b': drawn => Math.exp(Math.log(2.57) - 0.048 * Math.log(drawn('C'))),

  // few-shot-learners-39: 0.4 kWh for 100 pages
  'few-shot-learners-39-a': drawn => drawn('p') / 250,
}
