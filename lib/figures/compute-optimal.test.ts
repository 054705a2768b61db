import { describe, expect, it } from 'vitest'
import { COMPUTE_OPTIMAL } from './compute-optimal'

const ratios = (approach: keyof typeof COMPUTE_OPTIMAL) =>
  COMPUTE_OPTIMAL[approach].map(({ parameters, tokens }) => (tokens / parameters).toFixed(2))

describe('compute-optimal tokens a parameter', () => {
  it('stay near 20 by approach 1', () => {
    expect(ratios(1)).toEqual(['20.00', '20.20', '20.51', '22.39', '21.14', '21.07', '21.15', '21.20', '21.62'])
  })

  it('rise to 29 by approach 2 and to 143 by approach 3', () => {
    expect(ratios(2)).toEqual(['19.25', '20.00', '21.95', '25.37', '24.57', '25.36', '25.77', '26.50', '29.20'])
    expect(ratios(3)).toEqual(['23.00', '27.10', '41.01', '61.19', '68.57', '71.79', '83.65', '94.10', '142.55'])
  })

  it('make 1.26e25 operations of the misprinted row, which the table gives as 1.26e24', () => {
    const row = COMPUTE_OPTIMAL[3].find(({ parameters }) => parameters === 175e9)
    expect(6 * (row?.parameters ?? 0) * (row?.tokens ?? 0)).toBeCloseTo(1.26e25, -20)
  })
})
