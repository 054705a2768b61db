import { describe, expect, it } from 'vitest'
import { parseContent } from '@/lib/content/parse-content'
import { formatProblem } from '@/lib/content/problem'
import { CARDS_LINE, choiceCard, contentFiles, topicFile } from '@/lib/testing/content-files'
import { checkQuestions } from './check-questions'

/** Problems as `line field: message`; lines count from the card's first. */
function problemsOf(cards: string): string[] {
  const content = parseContent(contentFiles({ 'bloom/size.yaml': topicFile(cards) }))
  expect(content.problems).toEqual([])
  return checkQuestions(content).map(problem =>
    formatProblem({ ...problem, file: '', line: problem.line - CARDS_LINE })
      .replace(/^:/, '')
      .replace('keyPoints[0].cards[0]', 'card'),
  )
}

const aCard = (kind: string, fields: string) =>
  `- id: bloom-1-a\n  kind: ${kind}\n  prompt: { en: Which?, zh: 哪个？ }\n  explanation: { en: So., zh: 如此。 }\n${fields}`
const why = 'why: { en: Because., zh: 因为。 }'
const number = (answer: string, mistake: string) =>
  aCard('number', `  answer: { value: ${answer} }\n  mistakes:\n    - value: ${mistake}\n      ${why}\n`)
const calculation = (formula: string, mistake: string, step = '{{answer}}') =>
  aCard(
    'calculation',
    `  draws: { N: { of: [2, 4, 5] }, D: { of: [2, 3, 7] } }
  answer: { formula: ${formula}, tolerance: 1% }
  steps: ['${step}']
  mistakes:
    - formula: ${mistake}
      ${why}
`,
  )

describe(checkQuestions, () => {
  it('finds nothing in questions that are fair', () => {
    expect(problemsOf(choiceCard())).toEqual([])
    expect(problemsOf(number('176e9, tolerance: 1%', '175e9'))).toEqual([
      '6 card.mistakes[0].value: 175000000000 is accepted as right',
    ])
    expect(problemsOf(number('176e9, tolerance: 0.5%', '175e9'))).toEqual([])
    expect(problemsOf(calculation('N * D', 'N / D'))).toEqual([])
  })

  it('reports what keeps a calculation from being drawn, at its field', () => {
    expect(problemsOf(calculation('N * X', 'N'))).toEqual([expect.stringMatching(/^5 card\.answer\.formula: .*X/)])
    expect(problemsOf(calculation('N * D', 'N', '{{per}}'))[0]).toMatch(
      /^6 card\.steps\[0\](\.en)?: unknown name \{\{per\}\}/,
    )
    expect(problemsOf(calculation('N / (D - 3)', 'N'))[0]).toMatch(/^5 card\.answer\.formula: is Infinity for /)
  })

  it('reports a mistake that is right for some of the numbers, once', () => {
    expect(problemsOf(calculation('N * D', 'N + D'))).toEqual([
      '8 card.mistakes[0].formula: is accepted as right for D = 2, N = 2',
    ])
  })

  it('reports a number that means the answer in its unit', () => {
    expect(problemsOf(number('176, unit: { en: billion, zh: 十亿 }, tolerance: exact', '176e9'))).toEqual([
      '6 card.mistakes[0].value: 176000000000 is accepted as right',
    ])
  })

  it('reports a typed mistake that is accepted, and a form nobody can type', () => {
    const typed = (accepted: string, forms: string) =>
      aCard('typed', `  answer: GPT-2\n  accepted: [${accepted}]\n  mistakes:\n    - forms: [${forms}]\n      ${why}\n`)
    expect(problemsOf(typed('GPT-2', 'GPT-3'))).toEqual([])
    expect(problemsOf(typed('GPT-2', 'GPT-3, gpt 2'))).toEqual([
      '7 card.mistakes[0].forms[1]: gpt 2 is accepted as right',
    ])
    expect(problemsOf(typed('GPT-2, "\\u200b"', 'GPT-3'))).toEqual(['5 card.accepted[1]: nobody can type \u200b'])
  })

  it('reports options and items that look the same', () => {
    expect(problemsOf(choiceCard().replace('wrong: 70B', 'wrong: "175B "'))).toEqual([
      '7 card.options[2]: expected options that differ',
    ])
    expect(problemsOf(aCard('ordering', '  items: [one, two, "two"]'))).toEqual([
      '4 card.items[2]: expected items that differ',
    ])
  })

  it('reports what cannot be typeset once its numbers are drawn', () => {
    expect(problemsOf(calculation('N * D', 'N / D', '$\\frac{{{N}}$'))[0]).toMatch(/^0 card: en: .*/)
  })

  it('looks at variants too, where they stand', () => {
    const variant = `  variants:\n    - id: b\n      mistakes:\n        - value: 176e9\n          ${why}\n`
    expect(problemsOf(number('176e9, tolerance: exact', '175e9') + variant)).toEqual([
      '11 card.variants[0].mistakes[0].value: 176000000000 is accepted as right',
    ])
  })
})
