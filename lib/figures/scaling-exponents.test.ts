import { expect, it } from 'vitest'
import { lossFactor, SCALING_LAWS } from './scaling-exponents'

const factors = (times: number, digits: number) =>
  Object.fromEntries(SCALING_LAWS.map(({ id, exponent }) => [id, lossFactor(exponent, times).toFixed(digits)]))

it('multiplies the loss by 0.95, 0.94 and 0.97 at twice the parameters, data and compute', () => {
  expect(factors(2, 2)).toEqual({ parameters: '0.95', data: '0.94', compute: '0.97' })
})

it('multiplies the loss by 0.839, 0.804 and 0.891 at ten times as much', () => {
  expect(factors(10, 3)).toEqual({ parameters: '0.839', data: '0.804', compute: '0.891' })
})
