import { describe, expect, it } from 'vitest'
import { parseGlossary } from './glossary'

const parse = (text: string) => parseGlossary({ path: 'glossary.yaml', text })
const TOKEN = `- id: token
  en: token
  forms: [tokens]
  zh: 词元
  definition: { en: A piece of text., zh: 文本的最小单位。 }
`

describe(parseGlossary, () => {
  it('reads terms, and what is left out as empty', () => {
    const { terms, problems } = parse(TOKEN)
    expect(problems).toEqual([])
    expect(terms).toMatchObject([{ id: 'token', forms: ['tokens'], also: [], avoid: [], check: true }])
  })

  it('names the line of a field that is not one', () => {
    expect(parse(`${TOKEN}  colour: red\n`).problems).toMatchObject([
      { line: 6, message: expect.stringContaining('no such') },
    ])
  })

  it('refuses a form that two terms claim', () => {
    const other = TOKEN.replace('id: token', 'id: piece').replace('en: token', 'en: piece')
    expect(parse(TOKEN + other).problems).toMatchObject([{ message: '“tokens” is used already by token' }])
  })

  it('checks definitions like every text', () => {
    const { problems } = parse(TOKEN.replace('文本的最小单位。', '文本,单位。'))
    expect(problems).toHaveLength(1)
  })
})
