import { expect, it } from 'vitest'
import { NAMED_PERCENT, NIGER_CONGO, ROOTS_LANGUAGES, ROOTS_MIX } from './roots-corpus'

it('covers 59 languages', () => {
  expect(ROOTS_LANGUAGES.natural + ROOTS_LANGUAGES.programming).toBe(59)
})

it('leaves 15.2 percent to the languages that are not named, the 22 Niger–Congo ones among them', () => {
  expect(NAMED_PERCENT).toBeCloseTo(84.8, 10)
  expect(ROOTS_MIX.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 10)
  expect(ROOTS_MIX.find(({ id }) => id === 'others')?.percent).toBe(15.2)
  expect(NIGER_CONGO.percent).toBeLessThan(15.2)
})
