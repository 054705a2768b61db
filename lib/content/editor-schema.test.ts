import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { choiceCard, contentFiles, RESOURCE, topicFile } from '@/lib/testing/content-files'
import { CARD_KINDS } from './card'
import { EDITOR_SCHEMAS, type JsonSchema } from './editor-schema'
import { FIELD_DESCRIPTIONS } from './field-descriptions'
import { parseContent } from './parse-content'
import { parseYaml } from './parse-yaml'

const ajv = new Ajv({ formats: { uri: /^https?:\/\// }, allowUnionTypes: true })
const isTopic = ajv.compile(EDITOR_SCHEMAS.topic())
const isResource = ajv.compile(EDITOR_SCHEMAS.resource())
const readYaml = (text: string) => parseYaml({ path: 'a.yaml', text }).yaml.value

/** Whether a topic with this card is taken: by the schema for editors, and by the parser. */
const taken = (card: string) => {
  const file = topicFile(card)
  return [isTopic(readYaml(file)), parseContent(contentFiles({ 'bloom/size.yaml': file })).problems.length === 0]
}
const aCard = (kind: string, fields: string) =>
  `- id: bloom-1-a\n  kind: ${kind}\n  prompt: { en: Which?, zh: 哪个？ }\n  explanation: { en: So., zh: 如此。 }\n  ${fields}`
const BODIES: Readonly<Record<(typeof CARD_KINDS)[number], string>> = {
  choice: 'options: [{ right: a }, { wrong: b, why: no }, { wrong: c, why: no }]',
  multi: 'options: [{ right: a }, { right: { en: b, zh: 乙 } }, { wrong: 3, why: no }]',
  number: 'answer: { value: 176e9, unit: GB, tolerance: 1% }\n  mistakes: [{ value: 3, why: no }]',
  typed: 'answer: GPT\n  accepted: [GPT, 3]\n  mistakes: [{ forms: [BERT], why: no }]',
  ordering: 'items: [a, b, c]\n  ends: { first: small, last: large }',
  recall: 'answer: So.\n  points: [a, b]',
  calculation:
    'template: bloom-calc-01\n  draws: { N: { of: [1, 2] }, D: { from: 1, to: 3, step: 1 } }\n  let: { per: 6 * N }\n' +
    '  answer: { formula: per * D, tolerance: ±0.5, format: sci }\n  steps: ["{{per}}"]',
}

describe('the schema of topics', () => {
  it.each(CARD_KINDS)('takes a card of kind %s', kind => {
    expect(taken(aCard(kind, BODIES[kind]))).toEqual([true, true])
  })

  it.each(CARD_KINDS)('refuses a card of kind %s with a field too many, or one too few', kind => {
    expect(taken(`${aCard(kind, BODIES[kind])}\n  hint: none`)).toEqual([false, false])
    const [, ...rest] = BODIES[kind].replace(/^template.*\n {2}/, '').split('\n  ')
    expect(taken(aCard(kind, rest.join('\n  ')))).toEqual([false, false])
  })

  it.each([
    ['a kind that is none', choiceCard().replace('choice', 'essay')],
    ['an id with capitals', choiceCard().replace('bloom-1-a', 'Bloom-1-A')],
    ['a text in one language', choiceCard().replace(', zh: 多大？', '')],
    ['a text in a third language', choiceCard().replace('zh: 多大？', 'zh: 多大？, de: Was')],
    ['no explanation', choiceCard().replace(/ {2}explanation.*\n/, '')],
    ['a wrong option without its reason', choiceCard().replace(/ {6}why: .*another.*\n/, '')],
    ['a right option with a reason', choiceCard().replace('right: 176B', 'right: 176B\n      why: So.')],
    ['two options', choiceCard().replace(/ {4}- wrong: 70B\n.*\n/, '')],
    ['a tolerance in words', aCard('number', 'answer: { value: 1, tolerance: about }')],
    ['a tolerance that is both', aCard('number', 'answer: { value: 1, tolerance: ±2% }')],
    ['a value in words', aCard('number', 'answer: { value: many, tolerance: exact }')],
    ['accepted forms that are texts', aCard('typed', 'answer: a\n  accepted: [{ en: a, zh: 甲 }]')],
    ['a draw without a step', aCard('calculation', BODIES.calculation.replace(', step: 1', ''))],
    ['a format that is none', aCard('calculation', BODIES.calculation.replace('sci', 'roman'))],
    ['a template on another kind', `${choiceCard()}  template: bloom-calc-01`],
    ['a level that is none', ''],
  ])('refuses what the parser refuses: %s', (_what, card) => {
    if (card) expect(taken(card)).toEqual([false, false])
    else expect(isTopic(readYaml(topicFile(choiceCard()).replace('essential', 'easy')))).toBe(false)
  })

  it('takes tolerances in every form', () => {
    for (const tolerance of ['2.5%', '"±0.5"', '3', '1e-7', 'exact', '"2 %"', '± 1e3'])
      expect(taken(aCard('number', `answer: { value: 1, tolerance: ${tolerance} }`)), tolerance).toEqual([true, true])
  })

  it('takes variants that leave out anything, replace anything or change the kind', () => {
    const variants = (...lines: string[]) =>
      `${choiceCard()}  variants:\n${lines.map(line => `    - ${line}\n`).join('')}`
    for (const line of [
      '{ id: b }',
      '{ id: b, prompt: Again? }',
      '{ id: b, kind: choice, options: [{ right: x }, { wrong: y, why: z }, { wrong: v, why: w }] }',
      '{ id: b, kind: number, answer: { value: 1, tolerance: exact } }',
    ])
      expect(taken(variants(line)), line).toEqual([true, true])
    for (const line of [
      '{ prompt: Again? }',
      '{ id: b, hint: none }',
      '{ id: b, answer: So. }',
      '{ id: b, kind: number }',
      '{ id: b, kind: essay }',
      '{ id: b, options: [{ right: x }] }',
    ])
      expect(taken(variants(line)), line).toEqual([false, false])
  })
})

describe('the schema of resources', () => {
  const guide = `guide:
  what: { en: What., zh: 什么。 }
  why: { en: Why., zh: 为何。 }
  accounts: [{ about: a, course: b, source: c }]
`

  it('takes one with a study guide and one without', () => {
    expect(isResource(readYaml(RESOURCE))).toBe(true)
    expect(isResource(readYaml(RESOURCE + guide))).toBe(true)
    expect(isResource(readYaml(RESOURCE.replace('"2022"', '2022')))).toBe(true)
  })

  it.each([
    ['a kind that is none', RESOURCE.replace('paper', 'book')],
    ['a link that is none', RESOURCE.replace('https://example.org/bloom', 'example')],
    ['no topics', RESOURCE.replace('[size]', '[]')],
    ['half a guide', RESOURCE + guide.replace(/ {2}why.*\n/, '')],
    ['a field too many', `${RESOURCE}pages: 12\n`],
  ])('refuses what the parser refuses: %s', (_what, text) => {
    expect(isResource(readYaml(text))).toBe(false)
    expect(parseContent(contentFiles({ 'bloom/resource.yaml': text })).problems).not.toEqual([])
  })
})

describe('descriptions', () => {
  const found = new Set<unknown>()
  const missing: string[] = []
  const look = (schema: unknown, path: string) => {
    if (!schema || typeof schema !== 'object') return
    for (const [key, value] of Object.entries(schema as JsonSchema)) {
      look(value, `${path}/${key}`)
      if (key !== 'properties') continue
      for (const [name, field] of Object.entries(value as Record<string, JsonSchema>))
        if (field.description) found.add(field.description)
        else missing.push(`${path}/${name}`)
    }
  }
  for (const [name, schema] of Object.entries(EDITOR_SCHEMAS)) look(schema(), name)

  it('are there for every field', () => {
    expect(missing).toEqual([])
  })

  it('all belong to a field', () => {
    expect(Object.values(FIELD_DESCRIPTIONS).filter(description => !found.has(description))).toEqual([])
  })
})
