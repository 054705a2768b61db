import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CARD_KINDS } from '@/lib/content/card'
import { checkContent } from '@/lib/content/check-content'
import { countContent } from '@/lib/content/count-content'
import { isKept } from '@/lib/content/deck/measure'
import { termMeasures } from '@/lib/content/deck/term-use'
import { parseGlossary } from '@/lib/content/glossary'
import { parseContent } from '@/lib/content/parse-content'
import { formatProblem } from '@/lib/content/problem'
import { readContentFiles } from './read-content-files'

// The reading list itself: what issue 2 asks of it. That every wording can be drawn is checked by `npm run content:check`.

const files = await readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)))
const content = parseContent(files)

describe('content/', () => {
  it('has no problems', () => {
    expect([...content.problems, ...checkContent(content)].map(formatProblem)).toEqual([])
  })

  it('keeps to its glossary', () => {
    const glossary = parseGlossary(
      files.find(({ path }) => path === 'glossary.yaml') ?? { path: 'glossary.yaml', text: '' },
    )
    expect(glossary.problems.map(formatProblem)).toEqual([])
    expect(glossary.terms.length).toBeGreaterThan(100)
    const broken = termMeasures(content.resources, glossary.terms).filter(measured => !isKept(measured))
    expect(broken).toEqual([])
  })

  it('has the eleven resources of week 1', () => {
    expect(content.resources.map(({ id }) => id as string).sort()).toEqual([
      'attention-is-all-you-need',
      'bloom',
      'bloomberggpt',
      'chinchilla',
      'few-shot-learners',
      'huggingface-hub',
      'llama',
      'scaling-laws',
      'vector-space-models',
      'week-1-concepts',
      'zero-shot-architectures',
    ])
  })

  it.each(content.resources.map(resource => [resource.id as string, resource] as const))(
    'has at least 12 cards over 4 topics of %s, every kind among them, all in both languages',
    (_id, resource) => {
      const count = countContent([resource])
      expect(count.topics).toBeGreaterThanOrEqual(4)
      expect(count.cards).toBeGreaterThanOrEqual(12)
      expect([count.en, count.zh]).toEqual([count.cards, count.cards])
      for (const kind of CARD_KINDS) expect(count.byKind[kind], kind).toBeGreaterThan(0)
    },
  )

  it('says of every key point where it stands in the source', () => {
    const points = content.resources.flatMap(({ topics }) => topics.flatMap(({ keyPoints }) => keyPoints))
    for (const { id, source } of points) {
      expect(source.link, id).toMatch(/^https:\/\//)
      expect(source.locator.en.length, id).toBeGreaterThan(1)
    }
  })

  it('keeps both accounts of BloombergGPT’s tokens', () => {
    const told = JSON.stringify(content.resources.find(({ id }) => id === 'bloomberggpt'))
    for (const number of ['1.4T', '569', '700', '50B']) expect(told).toContain(number)
  })
})
