import { describe, expect, it } from 'vitest'
import { CARDS_LINE, choiceCard, contentFiles, resourcesWith, topicFile } from '@/lib/testing/content-files'
import { parseCard } from './parse-card'
import { parseContent } from './parse-content'
import { formatProblem } from './problem'

/** Problems without the part that is the same for all, as `line field: message`; lines count from the card's first. */
function problemsOf(card: string): string[] {
  return parseContent(contentFiles({ 'bloom/size.yaml': topicFile(card) })).problems.map(problem =>
    formatProblem({ ...problem, file: '', line: problem.line - CARDS_LINE })
      .replace(/^:/, '')
      .replace('keyPoints[0].cards[0]', 'card'),
  )
}
const cardOf = (card: string) => resourcesWith(card)[0]?.topics[0]?.keyPoints[0]?.cards[0]
const bodyOf = (card: string) => cardOf(card)?.variants[0].body
/** A card of any kind: its own fields are given, indented by two. */
const aCard = (kind: string, fields: string) =>
  `- id: bloom-1-a\n  kind: ${kind}\n  prompt: { en: Which?, zh: 哪个？ }\n  explanation: { en: So., zh: 如此。 }\n${fields}`

describe(parseCard, () => {
  it('says which kinds there are when a card is of none', () => {
    const expected = 'expected kind: choice, multi, number, typed, ordering, recall or calculation'
    expect(problemsOf(aCard('essay', ''))).toEqual([`1 card.kind: ${expected}`])
  })

  it('names the line of a field that is not expected', () => {
    expect(problemsOf(`${choiceCard()}  hint: none\n`)).toEqual(['10 card.hint: no such field is expected here'])
  })

  it('wants every text in both languages', () => {
    expect(problemsOf(choiceCard().replace(', zh: 多大？', ''))).toEqual(['2 card.prompt.zh: expected a text'])
    expect(problemsOf(choiceCard().replace('多大？', '" "'))).toEqual([
      '2 card.prompt.zh: expected a text, found nothing',
    ])
    expect(problemsOf(choiceCard().replace(/ {2}explanation.*\n/, ''))).toEqual([
      '0 card.explanation: expected a text: { en: …, zh: … }, or one string for both',
    ])
    expect(problemsOf(choiceCard().replace('zh: 多大？', 'zh: 多大？, de: Was'))).toEqual([
      '2 card.prompt.de: no such field is expected here',
    ])
  })

  it('takes a string or a number for both languages', () => {
    const body = bodyOf(choiceCard().replace('right: 176B', 'right: 176'))
    expect(body).toMatchObject({ options: [{ right: true, text: { en: '176', zh: '176' } }, {}, {}] })
  })
})

describe('parseCard, options', () => {
  it('wants exactly one right option of a choice', () => {
    const two = choiceCard().replace(
      '- wrong: 175B\n      why: { en: That is another one., zh: 那是另一个。 }',
      '- right: 175B',
    )
    expect(problemsOf(two)).toEqual(['4 card.options: expected exactly one right option'])
  })

  it('wants the reason of every wrong option, and none of a right one', () => {
    const message = 'expected either `right`, or `wrong` with its `why`'
    expect(problemsOf(choiceCard().replace(/ {6}why: .*another.*\n/, ''))).toEqual([`5 card.options[1]: ${message}`])
    expect(problemsOf(choiceCard().replace('right: 176B', 'right: 176B\n      why: So.'))).toEqual([
      `4 card.options[0]: ${message}`,
    ])
  })

  it('wants three to five options of a choice', () => {
    const none = choiceCard().replace(/ {4}- wrong[\s\S]*?(?= {2}explanation)/, '')
    expect(problemsOf(none)).toEqual(['4 card.options: expected 3 to 5 options'])
  })

  it('wants several right options of a multi, and a wrong one', () => {
    const multi = choiceCard().replace('kind: choice', 'kind: multi')
    expect(problemsOf(multi)).toEqual(['4 card.options: expected at least two right options'])
    const allRight = aCard('multi', '  options: [{ right: a }, { right: b }, { right: c }]')
    expect(problemsOf(allRight)).toEqual(['4 card.options: expected at least one wrong option'])
  })
})

describe('parseCard, numbers', () => {
  const number = (tolerance: string) => aCard('number', `  answer: { value: 176e9, unit: GB, tolerance: ${tolerance} }`)
  const toleranceOf = (tolerance: string) => {
    const body = bodyOf(number(tolerance))
    return body?.kind === 'number' ? body.answer.tolerance : null
  }

  it('reads tolerances as shares and as amounts', () => {
    expect(toleranceOf('2.5%')).toEqual({ relative: 0.025 })
    expect(toleranceOf('±0.5')).toEqual({ absolute: 0.5 })
    expect(toleranceOf('3')).toEqual({ absolute: 3 })
    expect(toleranceOf('1e-7')).toEqual({ absolute: 1e-7 })
    expect(toleranceOf('exact')).toEqual({ absolute: 0 })
  })

  it.each(['about', '±2%', '-1', '5 percent', '%'])('refuses the tolerance %s', tolerance => {
    expect(problemsOf(number(`"${tolerance}"`))).toEqual([
      '4 card.answer.tolerance: expected a tolerance such as 2%, ±0.5 or exact',
    ])
  })

  it('wants a value', () => {
    expect(problemsOf(aCard('number', '  answer: { value: many, tolerance: exact }'))[0]).toMatch(
      /^4 card\.answer\.value: /,
    )
  })
})

describe('parseCard, other kinds', () => {
  it('takes accepted forms as words, numbers among them, and nothing else', () => {
    const typed = (accepted: string) => aCard('typed', `  answer: GPT\n  accepted: ${accepted}`)
    expect(bodyOf(typed('[GPT, 3]'))).toMatchObject({ shown: { en: 'GPT', zh: 'GPT' }, accepted: ['GPT', '3'] })
    expect(problemsOf(typed('[]'))).toEqual(['5 card.accepted: expected at least one accepted form'])
    expect(problemsOf(typed('[{ en: GPT, zh: GPT }]'))).toEqual(['5 card.accepted[0]: expected a word or a number'])
    expect(problemsOf(typed('[GPT, ~]'))).toEqual(['5 card.accepted[1]: expected a word or a number'])
  })

  it('wants three to six items to order, and two to four points to recall', () => {
    expect(problemsOf(aCard('ordering', '  items: [a, b]'))).toEqual(['4 card.items: expected 3 to 6 items'])
    expect(problemsOf(aCard('recall', '  answer: So.\n  points: [a]'))).toEqual([
      '5 card.points: expected 2 to 4 points',
    ])
  })

  const calculation = (changed = '') =>
    aCard(
      'calculation',
      `  draws: { N: { of: [1, 2] }, D: { from: 1, to: 3, step: 1 } }
  let: { per: 6 * N, twice: per * 2 }
  answer: { formula: twice * D, tolerance: 2% }
  steps: ["{{per}}"]
${changed}`,
    )

  it('keeps the names of a calculation in order, plainly shown unless told otherwise', () => {
    expect(bodyOf(calculation())).toMatchObject({
      let: [
        { name: 'per', formula: '6 * N' },
        { name: 'twice', formula: 'per * 2' },
      ],
      answer: { formula: 'twice * D', format: 'plain', tolerance: { relative: 0.02 } },
      mistakes: [],
    })
  })

  it('refuses draws that draw nothing', () => {
    const message = 'card.draws.D: expected { from, to, step } or { of: [values] }'
    const withDraw = (draw: string) => problemsOf(calculation().replace('{ from: 1, to: 3, step: 1 }', draw))
    for (const draw of ['{ of: 3 }', '{ from: 1, to: 3 }', 'many']) expect(withDraw(draw)).toEqual([`4 ${message}`])
    expect(withDraw('{ from: 1, to: 3, step: 0 }')[0]).toMatch(/^4 card\.draws\.D\.step: .*>0/)
    expect(withDraw('{ from: 3, to: 1, step: 1 }')).toEqual(['4 card.draws.D: expected `from` below `to`'])
  })
})

describe('parseCard, templates', () => {
  const calculation = (fields: string) =>
    aCard(
      'calculation',
      `  draws: { N: { of: [1, 2] } }\n  answer: { formula: N, tolerance: 2% }\n  steps: ["{{N}}"]\n${fields}`,
    )

  it('keeps the name of the template a calculation carries out', () => {
    expect(cardOf(calculation('  template: bloom-calc-02\n'))?.template).toBe('bloom-calc-02')
    expect(cardOf(calculation(''))).not.toHaveProperty('template')
  })

  it('leaves it to the card: no wording has one', () => {
    expect(cardOf(calculation('  template: bloom-calc-02\n'))?.variants[0].body).not.toHaveProperty('template')
    const ofVariant = '  variants:\n    - id: b\n      template: bloom-calc-02\n'
    expect(problemsOf(calculation(ofVariant))).toEqual(['9 card.variants[0].template: no such field is expected here'])
  })

  it('refuses it on a card of another kind, and what is no id', () => {
    expect(problemsOf(`${choiceCard()}  template: bloom-calc-02\n`)).toEqual([
      '10 card.template: expected only on a card of kind calculation',
    ])
    expect(problemsOf(calculation('  template: Calc 2\n'))[0]).toMatch(/^7 card\.template: expected an id/)
  })
})

describe('parseCard, variants', () => {
  const withVariant = (variant: string) => `${choiceCard()}  variants:\n    - ${variant.replaceAll('\n', '\n      ')}\n`

  it('gives a variant what it leaves out', () => {
    const card = cardOf(withVariant('id: b\nprompt: { en: How large?, zh: 有多大？ }'))
    const [first, second] = card?.variants ?? []
    expect(second).toEqual({ ...first, id: 'b', prompt: { en: 'How large?', zh: '有多大？' } })
    expect(card?.variants.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('lets it replace the fields of its kind', () => {
    const card = cardOf(withVariant('id: b\noptions: [{ right: x }, { wrong: y, why: z }, { wrong: v, why: w }]'))
    expect(card?.variants[1]?.body).toMatchObject({ kind: 'choice', options: [{ text: { en: 'x' } }, {}, {}] })
    expect(card?.variants[1]?.prompt).toEqual(card?.variants[0].prompt)
  })

  it('lets it be of another kind, with prompt and explanation of the card', () => {
    const card = cardOf(withVariant('id: b\nkind: number\nanswer: { value: 176e9, tolerance: 1% }'))
    expect(card?.variants[1]?.body).toEqual({
      kind: 'number',
      answer: { value: 176e9, tolerance: { relative: 0.01 } },
      mistakes: [],
    })
    expect(card?.variants[1]?.explanation).toEqual({ en: 'It says so.', zh: '文中如此。' })
  })

  it('says what is wrong with a variant at its place', () => {
    expect(problemsOf(withVariant('id: b\nkind: number\nanswer: { value: 1 }'))[0]).toMatch(
      /^13 card\.variants\[0\]\.answer\.tolerance: /,
    )
    expect(problemsOf(withVariant('id: b\noptions: []'))[0]).toMatch(/^12 card\.variants\[0\]\.options: /)
  })

  it('refuses an id that is there twice, the card itself being a', () => {
    const message = 'is there twice (the card itself is a)'
    expect(problemsOf(withVariant('id: a\nprompt: { en: x, zh: 甲 }'))).toEqual([
      `11 card.variants[0].id: variant a ${message}`,
    ])
    expect(problemsOf(`${withVariant('id: b')}    - id: b\n`)).toEqual([`12 card.variants[1].id: variant b ${message}`])
  })

  it('does not repeat what is wrong with the card itself', () => {
    expect(problemsOf(withVariant('id: b').replace('right: 176B', 'wrong: 176B'))).toHaveLength(1)
  })
})
