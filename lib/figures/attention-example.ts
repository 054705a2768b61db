/** Scaled dot-product attention on three tokens, small enough to follow by hand (Vaswani et al., §3.2.1, Eq. 1). */
export type Matrix = readonly (readonly number[])[]

const QUERIES: Matrix = [
  [1, 0, 1, 0],
  [2, 0, 1, 0],
  [0, 2, 0, 1],
]
const KEYS: Matrix = [
  [1, 0, 1, 0],
  [1, 2, 0, 0],
  [0, 0, 1, 2],
]
const VALUES: Matrix = [
  [1, 0],
  [0, 4],
  [2, 1],
]

/** Every step from queries, keys and values to the output; the numbers of Q, K and V are made up, those after them computed. */
export type AttentionSteps = {
  readonly queries: Matrix
  readonly keys: Matrix
  readonly values: Matrix
  readonly keyWidth: number
  readonly scores: Matrix
  readonly scaled: Matrix
  readonly weights: Matrix
  readonly output: Matrix
}

export function attend(queries: Matrix, keys: Matrix, values: Matrix): AttentionSteps {
  const keyWidth = keys[0]?.length ?? 0
  const scores = queries.map(query => keys.map(key => dot(query, key)))
  const scaled = scores.map(row => row.map(score => score / Math.sqrt(keyWidth)))
  const weights = scaled.map(softmax)
  const output = weights.map(row => columnsOf(values).map(column => dot(row, column)))
  return { queries, keys, values, keyWidth, scores, scaled, weights, output }
}

export const ATTENTION_EXAMPLE = attend(QUERIES, KEYS, VALUES)

export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map(power => power / total)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, index) => sum + x * (b[index] ?? 0), 0)
}

function columnsOf(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map(row => row[column] ?? 0))
}
