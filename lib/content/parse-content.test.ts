import { describe, expect, it } from 'vitest'
import { CARDS_LINE, choiceCard, contentFiles, RESOURCE, topicFile } from '@/lib/testing/content-files'
import { parseContent } from './parse-content'
import { formatProblem } from './problem'

const problemsOf = (changed: Record<string, string | null>) =>
  parseContent(contentFiles(changed)).problems.map(formatProblem)

const problemsOfCards = (cards: string) => problemsOf({ 'bloom/size.yaml': topicFile(cards) })

describe(parseContent, () => {
  it('makes the reading list of its files', () => {
    const { resources, problems } = parseContent(contentFiles())
    expect(problems).toEqual([])
    expect(resources).toHaveLength(1)
    const [resource] = resources
    expect(resource).toMatchObject({ id: 'bloom', year: '2022', shortTitle: { en: 'BLOOM', zh: 'BLOOM' } })
    const [topic] = resource?.topics ?? []
    expect(topic).toMatchObject({ id: 'bloom/size', resourceId: 'bloom', title: { en: 'Size', zh: '规模' } })
    const [point] = topic?.keyPoints ?? []
    expect(point).toMatchObject({ id: 'bloom-1', topicId: 'bloom/size', level: 'essential' })
    expect(point?.cards[0]).toMatchObject({
      id: 'bloom-1-a',
      keyPointId: 'bloom-1',
      topicId: 'bloom/size',
      resourceId: 'bloom',
    })
  })

  it('gives a key point the link of its resource unless it has its own', () => {
    const linkOf = (topic: string) =>
      parseContent(contentFiles({ 'bloom/size.yaml': topic })).resources[0]?.topics[0]?.keyPoints[0]?.source.link
    expect(linkOf(topicFile(choiceCard()))).toBe('https://example.org/bloom')
    const own = topicFile(choiceCard()).replace('verified:', 'link: https://example.org/own\n      verified:')
    expect(linkOf(own)).toBe('https://example.org/own')
  })

  it('keeps the order of order.yaml', () => {
    const second = { 'alpha/resource.yaml': RESOURCE.replace('id: bloom', 'id: alpha'), 'alpha/size.yaml': alpha }
    const { resources, problems } = parseContent(contentFiles({ ...second, 'order.yaml': '[bloom, alpha]' }))
    expect(problems).toEqual([])
    expect(resources.map(({ id }) => id)).toEqual(['bloom', 'alpha'])
  })

  it('remembers where everything stands', () => {
    const { places } = parseContent(contentFiles())
    expect([...places].map(([id, { yaml, path }]) => [id, yaml.path, path])).toEqual([
      ['bloom', 'bloom/resource.yaml', []],
      ['bloom/size', 'bloom/size.yaml', []],
      ['bloom-1', 'bloom/size.yaml', ['keyPoints', 0]],
      ['bloom-1-a', 'bloom/size.yaml', ['keyPoints', 0, 'cards', 0]],
    ])
  })
})

describe('parseContent, files', () => {
  it('names a file that is missing', () => {
    expect(problemsOf({ 'order.yaml': null })).toEqual(['order.yaml:1 this file is missing'])
    expect(problemsOf({ 'bloom/resource.yaml': null })).toEqual(['bloom/resource.yaml:1 this file is missing'])
    expect(problemsOf({ 'bloom/size.yaml': null })).toEqual(['bloom/size.yaml:1 this file is missing'])
  })

  it('names a file and a folder that nothing asks for', () => {
    expect(problemsOf({ 'bloom/extra.yaml': alpha })).toEqual([
      'bloom/resource.yaml:10 topics: bloom/extra.yaml is not named here',
    ])
    expect(problemsOf({ 'alpha/resource.yaml': RESOURCE })).toEqual([
      'order.yaml:1 the folder alpha/ is not named here',
    ])
  })

  it('wants the id of a resource to be the name of its folder', () => {
    expect(problemsOf({ 'bloom/resource.yaml': RESOURCE.replace('id: bloom', 'id: blossom') })).toEqual([
      'bloom/resource.yaml:1 id: expected bloom, the name of the folder',
    ])
  })

  it('names the line of a slip in the YAML', () => {
    const [problem, ...others] = problemsOf({ 'bloom/resource.yaml': RESOURCE.replace('shortTitle: BLOOM', 'kind: [') })
    expect(problem).toMatch(/^bloom\/resource\.yaml:\d+ this is not YAML as expected: /)
    expect(others.every(other => other.startsWith('bloom/resource.yaml:'))).toBe(true)
  })

  it('says to quote a text that YAML takes for a reference', () => {
    expect(problemsOfCards(choiceCard().replace('right: 176B', 'right: *large*'))).toEqual([
      `bloom/size.yaml:${CARDS_LINE + 4} this is not YAML as expected: a text that starts with * must be quoted (*large*)`,
    ])
  })

  it('names a field of a resource that is missing, unknown or no address', () => {
    expect(problemsOf({ 'bloom/resource.yaml': RESOURCE.replace(/^year.*\n/m, '') })).toEqual([
      'bloom/resource.yaml:1 year: expected a word or a number',
    ])
    expect(problemsOf({ 'bloom/resource.yaml': `${RESOURCE}colour: blue\n` })).toEqual([
      'bloom/resource.yaml:11 colour: no such field is expected here',
    ])
    expect(problemsOf({ 'bloom/resource.yaml': RESOURCE.replace('https://example.org/bloom', 'bloom') })).toEqual([
      'bloom/resource.yaml:8 link: expected an address',
    ])
  })

  it('goes on with what can be read', () => {
    const broken = { 'alpha/resource.yaml': 'id: [', 'order.yaml': '[alpha, bloom]' }
    const { resources, problems } = parseContent(contentFiles(broken))
    expect(resources.map(({ id }) => id)).toEqual(['bloom'])
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ file }) => file === 'alpha/resource.yaml')).toBe(true)
  })
})

describe('parseContent, ids', () => {
  it('refuses one that is there already', () => {
    const taken = `bloom/size.yaml:${CARDS_LINE + 10} keyPoints[0].cards[1].id: the id bloom-1-a is taken already in bloom/size.yaml`
    expect(problemsOfCards(choiceCard('a') + choiceCard('a', 'Again?'))).toEqual([taken])
  })

  it('refuses a card with the id of its key point', () => {
    expect(problemsOfCards(choiceCard().replace('bloom-1-a', 'bloom-1'))).toEqual([
      `bloom/size.yaml:${CARDS_LINE} keyPoints[0].cards[0].id: the id bloom-1 is taken already in bloom/size.yaml`,
    ])
  })

  it('refuses one that is retired', () => {
    expect(problemsOf({ 'retired.yaml': '[bloom-0-a, bloom-1-a]' })).toEqual([
      `bloom/size.yaml:${CARDS_LINE} keyPoints[0].cards[0].id: the id bloom-1-a is retired (retired.yaml); take a new one`,
    ])
    expect(problemsOf({ 'retired.yaml': '- bloom\n' })).toEqual([
      'bloom/resource.yaml:1 id: the id bloom is retired (retired.yaml); take a new one',
    ])
  })

  it.each(['Bloom-1-a', 'bloom_1_a', 'bloom-1-', 'bloom 1'])('refuses %s, which is not one', id => {
    expect(problemsOfCards(choiceCard().replace('bloom-1-a', id))).toEqual([
      `bloom/size.yaml:${CARDS_LINE} keyPoints[0].cards[0].id: expected an id of lower-case letters, digits and hyphens`,
    ])
  })
})

const alpha = topicFile(choiceCard()).replaceAll('bloom', 'alpha')
