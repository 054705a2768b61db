import { expect, it } from 'vitest'
import { gigabytes, TRAINING_TOTAL } from './training-memory'

it('takes 24 bytes a parameter, six times the weights', () => {
  expect(TRAINING_TOTAL).toBe(24)
  expect(TRAINING_TOTAL / 4).toBe(6)
})

it('comes to the gigabytes of the corrected slides', () => {
  expect([1e9, 7e9, 175e9, 500e9].map(size => gigabytes(size, TRAINING_TOTAL))).toEqual([24, 168, 4200, 12000])
})
