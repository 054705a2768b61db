import { expect, it } from 'vitest'
import { FEW_SHOT_SCORES } from './few-shot-scores'

it('ends every task highest with several examples, though one example lowers LAMBADA', () => {
  expect(FEW_SHOT_SCORES.filter(({ zero, one, few }) => few > zero && few > one)).toHaveLength(3)
  expect(FEW_SHOT_SCORES.filter(({ zero, one }) => one < zero).map(({ id }) => id)).toEqual(['lambada'])
})
