import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '@/lib/testing/property'
import { plainText, typeset, typesetProblems, typesetString } from './typeset'

/** Texts made of what could do harm, among what could not. */
const nastyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '</b>',
        '<img src=x onerror=1>',
        '&lt;',
        '&#60;',
        '&',
        '"',
        "'",
        '`',
        '*',
        '**',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('词元', '\n', ' ', 'a', '\\<', '\ud800', '_', '[x](javascript:1)', '![](x)', '<!--'),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join('').replaceAll('$', ''))

const OUR_TAGS = /<\/?(?:strong|em|code)>/g
/** A backslash at the end of a line. */
const BREAK = /<br>/g

describe(typesetString, () => {
  it('knows the marks of docs/content.md', () => {
    expect(typesetString('**strong**, *emphasis* and `code`')).toBe(
      '<strong>strong</strong>, <em>emphasis</em> and <code>code</code>',
    )
  })

  it('shows HTML as it is typed', () => {
    expect(typesetString('a <b>c</b> & <script>')).toBe('a &lt;b&gt;c&lt;/b&gt; &amp; &lt;script&gt;')
    expect(typesetString('`<pad>`')).toBe('<code>&lt;pad&gt;</code>')
  })

  it('makes no links, images or headings', () => {
    expect(typesetString('[x](https://example.org) ![y](z) # h')).not.toMatch(/<(a|img|h1)\b/)
  })

  it('typesets formulas, with MathML for screen readers', () => {
    const html = typesetString('the cost is $N^2 \\cdot d$')
    expect(html).toMatch(/^the cost is <span class="katex">/)
    expect(html).toContain('<math xmlns=')
    expect(html).not.toContain('$')
  })

  it('takes an escaped dollar sign for money', () => {
    expect(typesetString('\\$5 and \\$6')).toBe('$5 and $6')
  })

  it('refuses what KaTeX does not know, or could load something', () => {
    expect(() => typesetString('$\\nosuch$')).toThrow('nosuch')
    expect(() => typesetString('$\\htmlClass{a}{b}$')).toThrow('strict')
    for (const formula of ['\\href{javascript:alert(1)}{x}', '\\includegraphics{https://example.org/x.png}'])
      expect(typesetString(`$${formula}$`)).not.toMatch(/<(?:a|img)\b|(?:href|src)=/)
  })

  it('lets no tag of the source through', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const rest = typesetString(text).replace(OUR_TAGS, '').replace(BREAK, '')
        expect(rest).not.toMatch(/[<>]/)
      }),
      CASES,
    )
  })

  it('closes every tag it opens', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const open: string[] = []
        for (const tag of typesetString(text).match(OUR_TAGS) ?? [])
          if (tag.startsWith('</')) expect(open.pop()).toBe(tag.replace('/', ''))
          else open.push(tag)
        expect(open).toEqual([])
      }),
      CASES,
    )
  })

  it('never throws for a text without formulas', () => {
    fc.assert(
      fc.property(nastyText, text => {
        expect(typeof typesetString(text)).toBe('string')
      }),
      CASES,
    )
  })
})

describe(typeset, () => {
  it('does both languages', () => {
    expect(typeset({ en: '*a*', zh: '**词元**' })).toEqual({ en: '<em>a</em>', zh: '<strong>词元</strong>' })
    expect(typeset({ en: '`x`', zh: '`x`' })).toEqual({ en: '<code>x</code>', zh: '<code>x</code>' })
  })
})

describe(typesetProblems, () => {
  it('names the language in which it cannot be done', () => {
    expect(typesetProblems({ en: 'fine', zh: '好' })).toEqual([])
    expect(typesetProblems({ en: '$\\nosuch$', zh: '$x$' })).toMatchObject([{ language: 'en' }])
    expect(typesetProblems({ en: '$\\nosuch$', zh: '$\\nosuch$' })).toMatchObject([
      { language: 'en' },
      { language: 'zh' },
    ])
  })
})

describe(plainText, () => {
  it('writes formulas as they can be typed in a line', () => {
    expect(plainText('is $O(n^2 \\cdot d)$, by $\\sqrt{d_k}$ and $\\frac{A}{N^{\\alpha}}$')).toBe(
      'is O(n^2·d), by √d_k and (A)/(N^α)',
    )
    expect(plainText('$C \\approx 6ND$ costs \\$5')).toBe('C≈6ND costs $5')
  })

  it('takes the marks away', () => {
    expect(plainText('**six** *times* `N` is $6N$')).toBe('six times N is 6N')
    expect(plainText('\\$5 and \\*')).toBe('$5 and *')
    expect(plainText('2*3')).toBe('2*3')
  })

  it('leaves a text without marks as it is', () => {
    fc.assert(
      fc.property(
        fc.string().map(text => text.replace(/[*`$\\]/g, '')),
        text => {
          expect(plainText(text)).toBe(text)
        },
      ),
      CASES,
    )
  })
})
