import { describe, expect, it } from 'vitest'
import { NUMBER_FORMATS } from '@/lib/content/card'
import { typesetString } from '@/lib/content/typeset'
import { fillTemplate, isNumberFormat, slotsOf } from './fill-template'

const VALUES = new Map([
  ['N', 13e9],
  ['x', 1234.5678],
  ['share', 0.25],
])
const fill = (text: string, language: 'en' | 'zh' = 'en') => fillTemplate(text, VALUES, language)

describe('fillTemplate', () => {
  it('shows each number in its format', () => {
    expect(fill('{{N|scale}} and {{ x | fixed2 }}, {{x}}')).toBe('13 billion and 1,234.57, 1,235')
    expect(fill('{{N|scale}}个参数', 'zh')).toBe('130亿个参数')
  })

  it('writes powers of ten as maths, in maths and out of it', () => {
    expect(fill('$6 \\times {{N|sci}}$')).toBe('$6 \\times 1.3 \\times 10^{10}$')
    expect(fill('about {{N|sci}} of them')).toBe('about $1.3 \\times 10^{10}$ of them')
  })

  it('writes commas, percent signs and words so that LaTeX reads them', () => {
    expect(fill('$a = {{x}}$')).toBe('$a = 1{,}235$')
    expect(fill('$s = {{share|percent}}$')).toBe('$s = 25\\%$')
    expect(fill('$n = {{N|scale}}$')).toBe('$n = 13\\text{ billion}$')
    expect(fill('$n = {{N|scale}}$', 'zh')).toBe('$n = 130\\text{亿}$')
  })

  it('knows where maths ends, and money from maths', () => {
    expect(fill('$a$ {{share|percent}} $b$')).toBe('$a$ 25% $b$')
    expect(fill('\\$5 and {{share|percent}}')).toBe('\\$5 and 25%')
  })

  it('makes texts that typeset, whatever the format and wherever it stands', () => {
    for (const format of NUMBER_FORMATS)
      for (const language of ['en', 'zh'] as const)
        for (const name of VALUES.keys())
          for (const text of [`$y = {{${name}|${format}}}$`, `is {{${name}|${format}}}.`])
            expect(() => typesetString(fill(text, language))).not.toThrow()
  })

  it('takes the braces of LaTeX for LaTeX', () => {
    expect(fill('$10^{{{share}}}$')).toBe('$10^{0.25}$')
  })

  it('refuses a name without a value and a format that is none', () => {
    expect(() => fill('{{M}}')).toThrow('no value for {{M}}')
    expect(() => fill('{{N|roman}}')).toThrow('no such number format: {{N|roman}}')
  })
})

describe('slotsOf', () => {
  it('finds names and formats', () => {
    expect(slotsOf('{{N|scale}} {{x}}')).toEqual([
      { name: 'N', format: 'scale' },
      { name: 'x', format: 'plain' },
    ])
  })
})

describe('isNumberFormat', () => {
  it('tells a format from a word', () => {
    expect(isNumberFormat('fixed2')).toBe(true)
    expect(isNumberFormat('fixed4')).toBe(false)
  })
})
