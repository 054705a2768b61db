import { describe, expect, it } from 'vitest'
import { typesetString } from '@/lib/content/typeset'
import { aText } from '@/lib/testing/bodies'
import { showNumber } from './show-number'

describe('showNumber', () => {
  it.each([
    [569e9, '569 billion', '5690亿'],
    [50_257, '50,257', '50,257'],
    [1_234_567, '1,234,567', '1,234,567'],
    [50_000, '50,000', '5万'],
    [2023, '2023', '2023'],
    [0.125, '0.125', '0.125'],
    [2.07944154, '2.07944154', '2.07944154'],
    [3.14e23, '$3.14 \\times 10^{23}$', '$3.14 \\times 10^{23}$'],
    [0.00006, '$6 \\times 10^{-5}$', '$6 \\times 10^{-5}$'],
    [0, '0', '0'],
  ])('shows %d without losing a digit', (value, en, zh) => {
    expect(showNumber(value, null, undefined)).toEqual({ en, zh })
  })

  it('sets a space between a number and a Latin unit, none beside Han', () => {
    expect(showNumber(24, null, aText('days', '天'))).toEqual({ en: '24 days', zh: '24天' })
    expect(showNumber(80, null, aText('GB'))).toEqual({ en: '80 GB', zh: '80 GB' })
    expect(showNumber(3e9, null, aText('FLOPs'))).toEqual({ en: '3 billion FLOPs', zh: '30亿FLOPs' })
  })

  it('sets none before a percent sign', () => {
    expect(showNumber(25, null, aText('%')).en).toBe('25%')
  })

  it('keeps to the format it is given', () => {
    expect(showNumber(1234.567, 'fixed1', undefined).en).toBe('1,234.6')
  })

  it('marks powers of ten as maths, ready to typeset', () => {
    const { en } = showNumber(4.2e21, 'sci', aText('FLOPs'))
    expect(en).toBe('$4.2 \\times 10^{21}$ FLOPs')
    expect(typesetString(en)).toContain('katex')
  })
})
