import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CASES } from '@/lib/testing/property'
import { parseBySchema, parseYaml } from './parse-yaml'
import { fieldName, formatProblem } from './problem'

const read = (text: string) => parseYaml({ path: 'a/b.yaml', text })
const linesOf = (text: string) => read(text).problems.map(({ line }) => line)

describe(parseYaml, () => {
  it('reads YAML 1.2', () => {
    expect(read('a: yes\nb: [1, 1.5e3]\nc: { d: "e" }').yaml.value).toEqual({ a: 'yes', b: [1, 1500], c: { d: 'e' } })
    expect(read('').yaml.value).toBeNull()
  })

  it('names the line of what is not YAML', () => {
    expect(linesOf('a: 1\nb: "open\n')).toEqual([expect.any(Number)])
    expect(linesOf('a: 1\n\tb: 2\n')[0]).toBe(2)
    expect(linesOf('a: 1\nb: 2\na: 3\n')).toEqual([3])
    expect(linesOf('a: 1\nb: *c\n')).toEqual([2])
    expect(linesOf('a: &c 1\nb: *c\n')).toEqual([])
  })

  it('names the line of a field, or of the nearest thing around one that is not there', () => {
    const { yaml } = read('# about\na:\n  - b: 1\n    c: 2\n  - b: 3\n')
    const lineAt = (...path: (string | number)[]) => yaml.problem(path, 'm').line
    expect(lineAt()).toBe(2)
    expect(lineAt('a', 0, 'c')).toBe(4)
    expect(lineAt('a', 1, 'b')).toBe(5)
    expect(lineAt('a', 1, 'c')).toBe(5)
    expect(lineAt('a', 0, 'b', 'deeper')).toBe(3)
    expect(lineAt('z')).toBe(2)
  })

  it('never throws, whatever the file holds', () => {
    const line = fc.constantFrom(
      'a: ',
      '- ',
      '*x',
      '&x ',
      '!!set ',
      '{',
      '}',
      '[',
      '"',
      "'",
      '|',
      '? ',
      '<<: ',
      '%YAML',
      '---',
      '\t',
      '#',
    )
    const text = fc.array(fc.oneof(line, fc.string({ maxLength: 5 }), fc.constant('\n  ')), { maxLength: 12 })
    fc.assert(
      fc.property(text, parts => {
        const { yaml, problems } = read(parts.join(''))
        for (const problem of problems) expect(problem).toMatchObject({ file: 'a/b.yaml', line: expect.any(Number) })
        expect(yaml.problem(['a', 0], 'm').line).toBeGreaterThan(0)
      }),
      CASES,
    )
  })
})

describe(parseBySchema, () => {
  const { yaml } = read('a: 1\nb: two\nc: 3\n')

  it('gives the value, or a problem for everything that does not fit', () => {
    const schema = z.strictObject({ a: z.number(), b: z.string(), c: z.number() })
    expect(parseBySchema(schema, yaml.value, yaml)).toEqual({ value: { a: 1, b: 'two', c: 3 }, problems: [] })
    const { value, problems } = parseBySchema(z.object({ a: z.string('A'), b: z.number('B') }), yaml.value, yaml)
    expect(value).toBeNull()
    expect(problems.map(formatProblem)).toEqual(['a/b.yaml:1 a: A', 'a/b.yaml:2 b: B'])
  })

  it('names each field that is too many, at its line', () => {
    const { problems } = parseBySchema(z.strictObject({ a: z.number() }), yaml.value, yaml)
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'b'],
      [3, 'c'],
    ])
  })

  it('puts the place of a part before its fields', () => {
    const { problems } = parseBySchema(z.object({ d: z.number('D') }), {}, yaml, ['list', 2])
    expect(problems[0]).toMatchObject({ field: 'list[2].d', line: 1 })
  })
})

describe(fieldName, () => {
  it('writes a path as a program would', () => {
    expect(fieldName(['keyPoints', 2, 'cards', 0, 'options'])).toBe('keyPoints[2].cards[0].options')
    expect(fieldName([])).toBe('')
    expect(fieldName([0, 'a'])).toBe('[0].a')
  })
})

describe(formatProblem, () => {
  it('can be clicked on in a terminal', () => {
    const problem = { file: 'content/a.yaml', line: 3, field: 'title', message: 'expected a text' }
    expect(formatProblem(problem)).toBe('content/a.yaml:3 title: expected a text')
    expect(formatProblem({ ...problem, field: '' })).toBe('content/a.yaml:3 expected a text')
  })
})
