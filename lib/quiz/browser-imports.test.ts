import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every module that is loaded with this one, packages by name; imports of types only are not loaded. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const source = readFileSync(join(root, file), 'utf8')
  for (const [, clause = '', from = ''] of source.matchAll(/^(?:import|export)\s+([^;]*?)\s*from '([^']+)'/gms)) {
    const names = clause.replace(/[{}\s]/g, ' ').split(',')
    if (clause.startsWith('type ') || names.every(name => name.trim() === '' || name.trim().startsWith('type ')))
      continue
    if (from.startsWith('@/')) loadedWith(`${from.slice(2)}.ts`, seen)
    else if (from.startsWith('.')) loadedWith(join(dirname(file), `${from}.ts`), seen)
    else seen.add(from)
  }
  return seen
}

const packagesOf = (file: string) => [...loadedWith(file)].filter(name => !name.endsWith('.ts'))

describe('what the browser loads', () => {
  it('for checkAnswer and questions is no package at all', () => {
    expect(packagesOf('lib/quiz/check-answer.ts')).toEqual([])
    expect(packagesOf('lib/quiz/question.ts')).toEqual([])
    expect(packagesOf('lib/quiz/answer.ts')).toEqual([])
  })

  it('is something this test would see', () => {
    expect(packagesOf('lib/quiz/draw-question.ts')).toEqual(
      expect.arrayContaining(['jsep', 'pure-rand/distribution/uniformInt']),
    )
    expect(packagesOf('lib/quiz/answer-schema.ts')).toEqual(['zod'])
  })
})
