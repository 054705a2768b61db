import type { IndependentAnswers } from './independent-answers'

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const attentionIsAllYouNeed: IndependentAnswers = {
  // attention-is-all-you-need-calc-03, its first step: q·k/√d_k, here with d_k = 4
  'attention-is-all-you-need-06-b': drawn => {
    const [q, k] = [
      [drawn('a'), 1, drawn('b'), 0],
      [drawn('c'), 2, 1, 1],
    ]
    return dot(q, k) / Math.sqrt(q.length)
  },

  // attention-is-all-you-need-calc-03: score = q·k/√d_k → softmax → Σ wᵢvᵢ
  'attention-is-all-you-need-06-c': drawn => {
    const weights = softmax([drawn('a'), drawn('b')].map(product => product / Math.sqrt(4)))
    return dot(weights, [drawn('v1'), drawn('v2')])
  },
  'attention-is-all-you-need-06-c/b': drawn => {
    const q = [1, 1, 0, 0]
    const keys = [
      [drawn('a') / 2, drawn('a') / 2, 1, 0],
      [drawn('b') / 2, drawn('b') / 2, 0, 1],
    ]
    const weights = softmax(keys.map(k => dot(q, k) / Math.sqrt(q.length)))
    return dot(weights, [drawn('v1'), drawn('v2')])
  },

  // attention-is-all-you-need-calc-02: wᵢ = e^{zᵢ} / Σⱼ e^{zⱼ}; a masked score is −∞
  'attention-is-all-you-need-07-b': drawn => softmax([drawn('a'), drawn('b'), 0])[0] ?? Number.NaN,
  'attention-is-all-you-need-10-b': drawn =>
    softmax([drawn('a'), drawn('b'), Number.NEGATIVE_INFINITY])[0] ?? Number.NaN,

  // attention-is-all-you-need-07: one row a query, one column a key
  'attention-is-all-you-need-07-c': drawn => {
    let weights = 0
    for (let query = 0; query < drawn('n'); query++) weights += drawn('m')
    return weights
  },

  // attention-is-all-you-need-08: the variance of q·k is d_k, a sum of d_k variances of 1
  'attention-is-all-you-need-08-b': drawn => Math.hypot(...Array<number>(drawn('d')).fill(1)),

  // attention-is-all-you-need-calc-01: d_k = d_v = d_model / h
  'attention-is-all-you-need-14-b': drawn => drawn('d') / drawn('h'),

  // attention-is-all-you-need-15: every head compares n × n pairs at a width of d_model / h
  'attention-is-all-you-need-15-b': drawn => {
    let products = 0
    for (let head = 0; head < drawn('h'); head++) products += drawn('n') * drawn('n') * (drawn('d') / drawn('h'))
    return products
  },

  // attention-is-all-you-need-calc-05, attention block: W^Q, W^K, W^V of every head, and W^O of (h·d_v) × d_model
  'attention-is-all-you-need-18-b': drawn => {
    const [d, h] = [drawn('d'), drawn('h')]
    const headWidth = d / h
    return 3 * h * (d * headWidth) + h * headWidth * d
  },

  // attention-is-all-you-need-19: an encoder layer has one attention sub-layer, a decoder layer two
  'attention-is-all-you-need-19-c': drawn => drawn('N') * 1 + drawn('N') * 2,

  // attention-is-all-you-need-calc-05, feed-forward network: d × d_ff and d_ff × d
  'attention-is-all-you-need-21-c': drawn => {
    const inner = drawn('r') * drawn('d')
    return drawn('d') * inner + inner * drawn('d')
  },

  // attention-is-all-you-need-calc-04: angle = pos / 10000^(2i/d_model), sine in even dimensions, cosine in odd ones
  'attention-is-all-you-need-25-b': drawn => angle(drawn('pos'), drawn('dim') / 2, 8),
  'attention-is-all-you-need-25-c': drawn => Math.sin(angle(drawn('pos'), 1, drawn('d'))),
  'attention-is-all-you-need-25-c/b': drawn => Math.cos(angle(drawn('pos'), 1, drawn('d'))),

  // attention-is-all-you-need-calc-06: n²·d for self-attention, n·d² for a recurrent layer
  'attention-is-all-you-need-28-c': drawn => selfAttentionWork(drawn('f') * 50, 512) / selfAttentionWork(50, 512),
  'attention-is-all-you-need-29-a': drawn =>
    selfAttentionWork(drawn('n'), drawn('d')) / (drawn('n') * drawn('d') * drawn('d')),

  // attention-is-all-you-need-40: time × GPUs × 9.5 TFLOPS
  'attention-is-all-you-need-40-a': drawn => drawn('h') * 60 * 60 * drawn('g') * 9.5 * 10 ** 12,
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? Number.NaN), 0)
}

/** Shifted by the largest score, which changes no weight. */
function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map(power => power / total)
}

/** The angle of pair i, by logarithms. */
const angle = (position: number, i: number, width: number) =>
  Math.exp(Math.log(position) - ((2 * i) / width) * Math.log(10000))

const selfAttentionWork = (length: number, width: number) => length ** 2 * width
