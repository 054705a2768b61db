type Optimum = { readonly parameters: number; readonly tokens: number }

const optima = (tokens: readonly number[]): readonly Optimum[] =>
  tokens.map((count, index) => ({ parameters: SIZES[index] ?? Number.NaN, tokens: count }))

const SIZES = [400e6, 1e9, 10e9, 67e9, 175e9, 280e9, 520e9, 1e12, 10e12] as const

/** The best number of tokens for each size. Chinchilla (2203.15556), approach 1 in Table 3, approaches 2 and 3 in Table A3. */
export const COMPUTE_OPTIMAL = {
  1: optima([8e9, 20.2e9, 205.1e9, 1.5e12, 3.7e12, 5.9e12, 11e12, 21.2e12, 216.2e12]),
  2: optima([7.7e9, 20e9, 219.5e9, 1.7e12, 4.3e12, 7.1e12, 13.4e12, 26.5e12, 292e12]),
  // Table A3 misprints the compute of the 175B row; its tokens stand.
  3: optima([9.2e9, 27.1e9, 410.1e9, 4.1e12, 12e12, 20.1e12, 43.5e12, 94.1e12, 1425.5e12]),
} as const
