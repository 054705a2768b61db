import type { IndependentAnswers } from './independent-answers'

const BILLION = 1e9
const BITS_OF_BYTE = 8

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const huggingfaceHub: IndependentAnswers = {
  // huggingface-hub-calc-04: F1 = 2PR / (P + R), which is the harmonic mean
  'huggingface-hub-11-c': drawn => 2 / (1 / drawn('P') + 1 / drawn('R')),

  // huggingface-hub-calc-05: mean(1/rank), a running mean over the queries
  'huggingface-hub-19-c': drawn =>
    ['a', 'b', 'c'].map(drawn).reduce((mean, rank, place) => mean + (1 / rank - mean) / (place + 1), 0),

  // huggingface-hub-calc-03: ppl = exp(cross-entropy in nats); in bits the base is 2
  'huggingface-hub-20-a': drawn => 2 ** (drawn('loss') / Math.LN2),

  // huggingface-hub-calc-02: product(shape) x bytes_per_value, laid down row by row from offset 0
  'huggingface-hub-32-b': drawn => {
    let end = 0
    for (let row = 0; row < drawn('r'); row++) end += drawn('c') * drawn('b')
    return end
  },

  // huggingface-hub-calc-01: total_bytes / bytes_per_value, both counted in bits
  'huggingface-hub-34-c': drawn => (drawn('gb') * BILLION * BITS_OF_BYTE) / drawn('bits'),

  // huggingface-hub-calc-06: params x bits_per_weight / 8 / 1e9
  'huggingface-hub-35-b': drawn => (drawn('N') / BILLION) * (drawn('b') / BITS_OF_BYTE),
}
