import { expect, it } from 'vitest'
import { BLOOMBERG_PARAMETERS, BLOOMBERG_TOKENS } from './bloomberg-tokens'

const { seen, gathered, financial } = BLOOMBERG_TOKENS

it('read 80 percent of what was gathered and left 139.9 billion tokens unread', () => {
  expect((seen / gathered).toFixed(3)).toBe('0.803')
  expect(((gathered - seen) / 1e9).toFixed(1)).toBe('139.9')
})

it('is half financial, up to the rounding of the parts', () => {
  expect((financial / gathered).toFixed(2)).toBe('0.51')
  expect(Math.abs(financial + BLOOMBERG_TOKENS.public - gathered)).toBeLessThan(1e9)
})

it('comes to 11.2 tokens a parameter, and to 14.0 had all been read', () => {
  expect((seen / BLOOMBERG_PARAMETERS).toFixed(1)).toBe('11.2')
  expect((gathered / BLOOMBERG_PARAMETERS).toFixed(1)).toBe('14.0')
})
