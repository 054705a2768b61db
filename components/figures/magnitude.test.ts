import { expect, it } from 'vitest'
import { magnitude } from './magnitude'

it('writes billions and trillions in English', () => {
  expect([1e9, 6.7e9, 708.9e9, 1.4e12, 400e6].map(value => magnitude(value, 'en'))).toEqual([
    ...['1B', '6.7B', '708.9B', '1.4T', '400M'],
  ])
})

it('writes 亿 and 万亿 in Chinese', () => {
  expect([1e9, 6.7e9, 708.9e9, 1.4e12, 100e9].map(value => magnitude(value, 'zh'))).toEqual([
    ...['10亿', '67亿', '7089亿', '1.4万亿', '1000亿'],
  ])
})
