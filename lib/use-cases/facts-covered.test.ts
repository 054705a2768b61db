import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { deckCards } from '@/lib/content/deck/deck-card'
import { parseContent } from '@/lib/content/parse-content'
import { readContentFiles } from './read-content-files'

// The facts the cards were written from number their key points and their calculation templates; none may get lost.

/** How many key points the facts of a resource have. */
const KEY_POINTS: Readonly<Record<string, number>> = {
  'attention-is-all-you-need': 40,
  bloom: 39,
  bloomberggpt: 38,
  chinchilla: 39,
  'few-shot-learners': 39,
  'huggingface-hub': 40,
  llama: 40,
  'scaling-laws': 38,
  'vector-space-models': 40,
  'week-1-concepts': 40,
  'zero-shot-architectures': 40,
}
const TEMPLATES = 6

const { resources } = parseContent(await readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))))
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}-${String(place + 1).padStart(2, '0')}`)
const everyFact = (of: (slug: string, count: number) => string[]) =>
  Object.entries(KEY_POINTS).flatMap(([slug, count]) => of(slug, count))

describe('content/', () => {
  it('has the 433 key points of the facts, and no others', () => {
    const expected = everyFact((slug, count) => numbered(slug, count))
    expect(expected).toHaveLength(433)
    const points = resources.flatMap(({ topics }) => topics.flatMap(({ keyPoints }) => keyPoints))
    expect(points.map(({ id }) => id as string).sort()).toEqual(expected.sort())
  })

  it('keeps each of them in its own resource', () => {
    for (const resource of resources)
      for (const { id } of resource.topics.flatMap(topic => topic.keyPoints))
        expect(id.replace(/-\d+$/, ''), id).toBe(resource.id)
  })

  it('carries out each of the 66 calculation templates, and names no other', () => {
    const expected = everyFact(slug => numbered(`${slug}-calc`, TEMPLATES))
    expect(expected).toHaveLength(66)
    const named = deckCards(resources).flatMap(({ card }) => card.template ?? [])
    expect([...new Set(named)].sort()).toEqual(expected.sort())
  })

  it('carries them out where they belong', () => {
    for (const { card } of deckCards(resources))
      if (card.template) expect(card.template.replace(/-calc-\d+$/, ''), card.id).toBe(card.resourceId)
  })
})
