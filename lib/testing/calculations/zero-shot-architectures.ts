import type { IndependentAnswers } from './independent-answers'

/** zero-shot-architectures-calc-03: the cells of the mask that are open, counted one by one. */
const openCells = (positions: number, prefix: number) => {
  let open = 0
  for (let row = 0; row < positions; row++)
    for (let column = 0; column < positions; column++) {
      const isEarlier = column <= row
      const isWithinPrefix = row < prefix && column < prefix
      if (isEarlier || isWithinPrefix) open++
    }
  return open
}

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const zeroShotArchitectures: IndependentAnswers = {
  // zero-shot-architectures-calc-01: steps × sequences × length
  'zero-shot-architectures-06-a': drawn => {
    const sequences = drawn('S') * drawn('B')
    return sequences * drawn('L')
  },

  // zero-shot-architectures-calc-04: L(4d² + 3df) + Vd, matrix by matrix, with f = 10,240 at d = 4,096
  'zero-shot-architectures-08-b': drawn => {
    const width = drawn('d')
    const hidden = (width / 4096) * 10240
    const attention = ['query', 'key', 'value', 'output'].map(() => width * width)
    const feedForward = ['gate', 'up', 'down'].map(() => width * hidden)
    const perLayer = [...attention, ...feedForward].reduce((sum, weights) => sum + weights, 0)
    return perLayer * drawn('L') + width * 32128
  },

  // zero-shot-architectures-calc-03, without a prefix and with one
  'zero-shot-architectures-12-b': drawn => openCells(drawn('n'), 0),
  'zero-shot-architectures-13-b': drawn => openCells(drawn('n'), drawn('p')),

  // zero-shot-architectures-calc-06: half of the tokens, on average
  'zero-shot-architectures-20-a': drawn => drawn('D') * 0.5,

  // zero-shot-architectures-calc-02: the speed-up, and the cost of both models
  'zero-shot-architectures-33-a': drawn => drawn('S') / drawn('A'),
  'zero-shot-architectures-36-b': drawn => 1 + drawn('A') / drawn('S'),

  // zero-shot-architectures-calc-05: chip-hours, each job with its own chips; emissions in proportion
  'zero-shot-architectures-40-a': drawn =>
    [
      { hours: drawn('h'), chips: 64 },
      { hours: drawn('k'), chips: 512 },
    ].reduce((sum, { hours, chips }) => sum + hours * chips, 0),
  'zero-shot-architectures-40-b': drawn => (drawn('c') * 240.5) / 8404992,
}
