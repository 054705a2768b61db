import { parseContent } from '@/lib/content/parse-content'
import type { SourceFile } from '@/lib/content/parse-yaml'
import type { Resource } from '@/lib/content/resource'

// A reading list of one resource with one topic, `bloom/size`, as files: a test writes its cards and nothing else.

export const ORDER = '- bloom\n'

export const RESOURCE = `id: bloom
title: { en: A large open model, zh: 一个大型开放模型 }
shortTitle: BLOOM
section: { en: Models, zh: 模型 }
kind: paper
authors: BigScience
year: "2022"
link: https://example.org/bloom
summary: { en: What it is., zh: 它是什么。 }
topics: [size]
`

/** The first line of the cards in `topicFile`. */
export const CARDS_LINE = 10

/** One key point, bloom-1, with these cards (YAML, not indented). */
export function topicFile(cards: string): string {
  return `title: { en: Size, zh: 规模 }
keyPoints:
  - id: bloom-1
    level: essential
    point: { en: It has 176B parameters., zh: 它有1760亿参数。 }
    source:
      locator: { en: abstract, zh: 摘要 }
      verified: [full-text]
    cards:
${indent(cards, 6)}
`
}

const indent = (text: string, by: number) => text.trimEnd().replace(/^(?=.)/gm, ' '.repeat(by))

/** A card that is right, with the id's letter put in. */
export const choiceCard = (letter = 'a', prompt = `Which size ${letter}?`) => `- id: bloom-1-${letter}
  kind: choice
  prompt: { en: "${prompt}", zh: 多大？ }
  options:
    - right: 176B
    - wrong: 175B
      why: { en: That is another one., zh: 那是另一个。 }
    - wrong: 70B
      why: { en: That is a smaller one., zh: 那是较小的。 }
  explanation: { en: It says so., zh: 文中如此。 }
`

/** The files of that reading list; a file that is null is left out. */
export function contentFiles(changed: Readonly<Record<string, string | null>> = {}): SourceFile[] {
  const files: Record<string, string | null> = {
    'order.yaml': ORDER,
    'bloom/resource.yaml': RESOURCE,
    'bloom/size.yaml': topicFile(choiceCard()),
    ...changed,
  }
  return Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))
}

/** The reading list with these cards. @throws when they have problems */
export function resourcesWith(cards: string): readonly Resource[] {
  const { resources, problems } = parseContent(contentFiles({ 'bloom/size.yaml': topicFile(cards) }))
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2))
  return resources
}
