import { tex } from '@mdit/plugin-tex'
import katex from 'katex'
import MarkdownIt from 'markdown-it'
import { type Bilingual, LANGUAGES, type Language } from '@/lib/shared/language'
import type { Text } from './card'

declare const html: unique symbol
/** HTML made by `typeset`: safe to put into a page, because every mark the author did not mean is escaped. */
export type Html = string & { readonly [html]: true }
export type TypesetText = Bilingual<Html>

// Straight quotes of the source become typographic ones; Chinese text has its own already.
const markdown = new MarkdownIt('zero', { html: false, typographer: true, quotes: '“”‘’' })
  .enable(['emphasis', 'backticks', 'escape', 'entity', 'smartquotes'])
  .use(tex, {
    delimiters: 'dollars',
    allowInlineWithSpace: false,
    render: (content: string, displayMode: boolean) =>
      katex.renderToString(content, { displayMode, throwOnError: true, strict: 'error', output: 'htmlAndMathml' }),
  })

/** A part of a run of words that gets an element of its own. */
export type Span = {
  readonly start: number
  readonly end: number
  readonly attributes: readonly (readonly [string, string])[]
}
/** Says which parts of a run of words to mark, in their order; formulas and code are no runs of words. */
export type FindSpans = (run: string) => readonly Span[]

markdown.core.ruler.push('spans', ({ tokens, env, Token }) => {
  const find: FindSpans | undefined = env.findSpans
  if (!find) return
  const plain = (content: string) => Object.assign(new Token('text', '', 0), { content })
  for (const inline of tokens)
    inline.children = (inline.children ?? []).flatMap(token => {
      if (token.type !== 'text') return token
      const run = token.content
      let done = 0
      const parts = find(run).flatMap(({ start, end, attributes }) => {
        const before = plain(run.slice(done, start))
        done = end
        const open = Object.assign(new Token('span_open', 'span', 1), { attrs: attributes.map(each => [...each]) })
        return [before, open, plain(run.slice(start, end)), new Token('span_close', 'span', -1)]
      })
      return [...parts, plain(run.slice(done))]
    })
})

/**
 * Turns the inline marks of a text into HTML, formulas into KaTeX's HTML with MathML for screen readers.
 * @throws {katex.ParseError} when a formula is not LaTeX that KaTeX knows.
 */
export function typesetString(text: string, findSpans?: FindSpans): Html {
  return markdown.renderInline(text, { findSpans }) as Html
}

export function typeset(text: Text): TypesetText {
  const en = typesetString(text.en)
  return { en, zh: text.zh === text.en ? en : typesetString(text.zh) }
}

/** What the text says without its marks, for titles, labels and search; formulas as they can be typed in a line. */
export function plainText(text: string): string {
  return plainFormulas(text).replace(
    /\\([$*`])|\*\*|`|\$|(?<!\w)\*|\*(?!\w)/g,
    (_mark, escaped: string | undefined) => escaped ?? '',
  )
}

/** Why a text cannot be typeset, language by language; empty when it can. */
export function typesetProblems(text: Text): { language: Language; message: string }[] {
  return LANGUAGES.flatMap(language => {
    try {
      typesetString(text[language])
      return []
    } catch (error) {
      return [{ language, message: error instanceof Error ? error.message : String(error) }]
    }
  })
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ cdot: '·', times: '×', approx: '≈', le: '≤', ge: '≥', leq: '≤', geq: '≥', neq: '≠', ll: '≪', gg: '≫', pm: '±' },
  ...{ alpha: 'α', beta: 'β', theta: 'θ', sigma: 'σ', mu: 'μ', lambda: 'λ', epsilon: 'ε', propto: '∝', infty: '∞' },
  ...{ sqrt: '√', sum: 'Σ', to: '→', rightarrow: '→', top: 'ᵀ', dots: '…', ldots: '…', quad: ' ', left: '', right: '' },
}

/** Signs for commands and no braces: `$O(n^2 \\cdot d)$` reads `$O(n^2·d)$`. */
function plainFormulas(text: string): string {
  return text.replace(/(?<!\\)\$[^$]*\$/g, formula =>
    formula
      .replace(/\\frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '($1)/($2)')
      .replace(/\\(?:text|mathrm|operatorname|mathbf)\b/g, '')
      .replace(/ ?\\([a-zA-Z]+) ?/g, (_command, name: string) => SIGNS[name] ?? ` ${name} `)
      .replace(/\\[,;! ]/g, ' ')
      .replace(/[{}]/g, ''),
  )
}
