import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const PURE = ['shared', 'content', 'quiz', 'scheduling', 'review-log', 'queue', 'mastery', 'figures']
// Import rules catch a forbidden package, not a clock.
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bprocess\b|\bconsole\b|\bfetch\(|\bsetTimeout\b|\bperformance\b/

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

describe('pure folders', () => {
  it.each(PURE)('lib/%s reads no clock, draws no chance and touches no process', folder => {
    const root = join('lib', folder)
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      name => /\.tsx?$/.test(name) && !name.includes('.test.'),
    )
    expect(files.length).toBeGreaterThan(0)
    const found = files.filter(name => IMPURE.test(withoutComments(readFileSync(join(root, name), 'utf8'))))
    expect(found).toEqual([])
  })
})
