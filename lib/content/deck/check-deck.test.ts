import { describe, expect, it } from 'vitest'
import { CARDS_LINE, choiceCard, contentFiles, topicFile } from '@/lib/testing/content-files'
import { parseContent } from '../parse-content'
import { formatProblem } from '../problem'
import { deckMeasures, deckProblems } from './check-deck'
import { type Measure, measure } from './measure'

const contentOf = (cards: string) => parseContent(contentFiles({ 'bloom/size.yaml': topicFile(cards) }))
const content = contentOf(choiceCard('a') + choiceCard('b'))
const problemsOf = (...measures: Measure[]) => deckProblems(measures, content).map(formatProblem)

const count = { name: 'some', what: 'some cards', value: 2, limit: 0, kind: 'at most', unit: 'count' } as const

describe(deckProblems, () => {
  it('has nothing to say of a limit that is kept', () => {
    expect(problemsOf(measure({ ...count, limit: 2, examples: ['bloom-1-a'] }))).toEqual([])
  })

  it('stands at each card that counts against the limit', () => {
    expect(problemsOf(measure({ ...count, examples: ['bloom-1-a', 'bloom-1-b'] }))).toEqual([
      `bloom/size.yaml:${CARDS_LINE} keyPoints[0].cards[0]: bloom-1-a: some cards: 2, at most 0`,
      `bloom/size.yaml:${CARDS_LINE + 10} keyPoints[0].cards[1]: bloom-1-b: some cards: 2, at most 0`,
    ])
  })

  it('stands at the card of a wording, and at the first of two cards', () => {
    const found = problemsOf(measure({ ...count, examples: ['bloom-1-b/c', 'bloom-1-a ~ bloom-1-b'] }))
    expect(found.map(problem => problem.split(' ')[1])).toEqual(['keyPoints[0].cards[1]:', 'keyPoints[0].cards[0]:'])
    expect(found[1]).toContain('bloom-1-a ~ bloom-1-b: ')
  })

  it('stands at a key point', () => {
    expect(problemsOf(measure({ ...count, examples: ['bloom-1'] }))).toEqual([
      'bloom/size.yaml:3 keyPoints[0]: bloom-1: some cards: 2, at most 0',
    ])
  })

  it('stands at the list of resources when no card is named', () => {
    expect(problemsOf(measure({ ...count, kind: 'at least', unit: 'share', value: 0.0512, limit: 0.1 }))).toEqual([
      'order.yaml:1 some cards: 5.1 %, at least 10.0 %',
    ])
  })
})

describe(deckMeasures, () => {
  it('measures each thing once', () => {
    const names = deckMeasures(content.resources).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['choice', 'longestRightZh', 'nearDuplicatePrompts', 'longOptions']))
  })

  it('finds prompts and options too long to be read on a phone, and options that say the same', () => {
    const changed = choiceCard('a', 'x'.repeat(211))
      .replace('right: 176B', `right: ${'x'.repeat(91)}`)
      .replace('wrong: 70B', 'wrong: { en: "70B", zh: "175B" }')
    const found = contentOf(changed)
    const names = deckMeasures(found.resources).flatMap(({ name, examples }) =>
      examples.includes('bloom-1-a') ? [name] : [],
    )
    expect(names).toEqual(expect.arrayContaining(['longPrompts', 'longOptions', 'duplicateOptions', 'thinCoreCards']))
  })
})
