import type { IndependentAnswers } from './independent-answers'

const BILLION = 1e9

/** week-1-concepts-calc-06, bytes of model states per parameter on one of n GPUs: each part whole or shared. */
const zeroBytes = (gpus: number, sharded: { gradients: boolean }) => {
  const parts = [
    { bytes: 2, shared: false }, // weights
    { bytes: 2, shared: sharded.gradients },
    { bytes: 12, shared: true }, // optimizer states
  ]
  return parts.reduce((sum, { bytes, shared }) => sum + (shared ? bytes / gpus : bytes), 0)
}

/** week-1-concepts-calc-04: share of the first among the kept ones, once these sum to 1. */
const shareOfFirst = (kept: readonly number[]) => {
  const rest = kept.slice(1).reduce((sum, probability) => sum + probability, 0)
  return 1 / (1 + rest / (kept[0] ?? Number.NaN))
}

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const week1Concepts: IndependentAnswers = {
  // week-1-concepts-calc-04: sort, cut, renormalise; here the two most probable are kept
  'week-1-concepts-25-a': drawn => shareOfFirst([drawn('a'), drawn('b')].sort((x, y) => y - x).slice(0, 2)),

  // week-1-concepts-calc-04: the running total meets p after c; the slack is for sums in floating point
  'week-1-concepts-26-c': drawn => {
    const first = [drawn('a'), drawn('b'), drawn('c')]
    const p = first.reduce((sum, probability) => sum + probability, 0)
    const listed = [...first, 0.01, 0.01].sort((x, y) => y - x)
    const kept: number[] = []
    let total = 0
    for (const probability of listed) {
      if (total >= p - 1e-9) break
      kept.push(probability)
      total += probability
    }
    return shareOfFirst(kept)
  },

  // week-1-concepts-calc-03: exp(z/T) over the sum of them, here with the first divided out
  'week-1-concepts-27-a': drawn => {
    const first = drawn('a')
    return 1 / [first, drawn('b'), 0].reduce((sum, logit) => sum + Math.exp((logit - first) / drawn('T')), 0)
  },

  // week-1-concepts-calc-01: 4 bytes (FP32), 2 (FP16, BF16), 1 (INT8)
  'week-1-concepts-28-a': drawn => {
    const bytes = new Map([
      [32, 4],
      [16, 2],
      [8, 1],
    ])
    return (drawn('N') / BILLION) * (bytes.get(drawn('bits')) ?? Number.NaN)
  },

  // week-1-concepts-calc-02: 24 bytes a parameter
  'week-1-concepts-29-a': drawn => 24 * (drawn('N') / BILLION),

  // week-1-concepts-calc-06: ZeRO stage 1 shards the optimizer states, stage 2 the gradients too
  'week-1-concepts-34-b': drawn => (drawn('N') / BILLION) * zeroBytes(drawn('n'), { gradients: false }),
  'week-1-concepts-34-b/c': drawn => (drawn('N') / BILLION) * zeroBytes(drawn('n'), { gradients: true }),

  // week-1-concepts-calc-05: 6ND operations, at 1e15 a second, in seconds, minutes, hours, days
  'week-1-concepts-38-b': drawn => {
    const seconds = (6 * drawn('N') * drawn('D')) / 1e15
    return seconds / 60 / 60 / 24
  },

  // week-1-concepts-calc-06: 20 tokens a parameter
  'week-1-concepts-39-a': drawn => drawn('N') / 0.05,
}
