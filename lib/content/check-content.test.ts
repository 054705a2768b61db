import { describe, expect, it } from 'vitest'
import { CARDS_LINE, choiceCard, contentFiles, RESOURCE, topicFile } from '@/lib/testing/content-files'
import { checkContent } from './check-content'
import { parseContent } from './parse-content'
import { formatProblem } from './problem'

function problemsOf(changed: Record<string, string | null>): string[] {
  const content = parseContent(contentFiles(changed))
  expect(content.problems).toEqual([])
  return checkContent(content).map(formatProblem)
}
const problemsOfCards = (cards: string) => problemsOf({ 'bloom/size.yaml': topicFile(cards) })
const at = (line: number, field: string) => `bloom/size.yaml:${CARDS_LINE + line} keyPoints[0].cards[0].${field}: `
const PUNCTUATION = 'zh: expected full-width punctuation beside a Chinese character'

describe(checkContent, () => {
  it('finds nothing in content as it should be', () => {
    expect(problemsOf({})).toEqual([])
  })

  it.each([
    ['bloom/resource.yaml', '一个大型开放模型', 2, 'title'],
    ['bloom/resource.yaml', '它是什么。', 9, 'summary'],
    ['bloom/size.yaml', '规模', 1, 'title'],
    ['bloom/size.yaml', '摘要', 7, 'keyPoints[0].source.locator'],
    ['bloom/size.yaml', '它有1760亿参数。', 5, 'keyPoints[0].point'],
  ])('looks at the texts of %s: %s', (file, text, line, field) => {
    const files: Record<string, string> = {
      'bloom/resource.yaml': RESOURCE,
      'bloom/size.yaml': topicFile(choiceCard()),
    }
    expect(problemsOf({ [file]: (files[file] ?? '').replace(text, `中?文${text}`) })).toEqual([
      `${file}:${line} ${field}: ${PUNCTUATION}`,
    ])
  })

  it('looks at every text of a study guide, where it stands', () => {
    const guide = `guide:
  what: { en: What., zh: "什么?。" }
  why: { en: Why., zh: "为何,如此。" }
  accounts:
    - about: { en: a, zh: "甲:乙" }
      course: { en: b, zh: "丙;丁" }
      source: { en: c, zh: "戊!己" }
`
    const found = problemsOf({ 'bloom/resource.yaml': RESOURCE.replace('topics:', `${guide}topics:`) })
    expect([...new Set(found.map(problem => problem.split(': ')[0]))]).toEqual([
      'bloom/resource.yaml:11 guide.what',
      'bloom/resource.yaml:12 guide.why',
      'bloom/resource.yaml:14 guide.accounts[0].about',
      'bloom/resource.yaml:15 guide.accounts[0].course',
      'bloom/resource.yaml:16 guide.accounts[0].source',
    ])
  })

  it('looks at every text of a card, where it stands', () => {
    expect(problemsOfCards(choiceCard().replace('那是另一个。', '"那是,另一个。"'))).toEqual([
      at(6, 'options[1].why') + PUNCTUATION,
    ])
    expect(problemsOfCards(choiceCard().replace('{ en: It says so., zh: 文中如此。 }', '"文中"'))).toEqual([
      `${at(9, 'explanation')}en: expected English, found Chinese characters`,
    ])
  })

  it('looks at the texts of variants, where they stand', () => {
    const variant = '  variants:\n    - id: b\n      prompt: { en: Again?, zh: 又?问？ }\n'
    expect(problemsOfCards(choiceCard() + variant)[0]).toBe(at(12, 'variants[0].prompt') + PUNCTUATION)
  })
})
