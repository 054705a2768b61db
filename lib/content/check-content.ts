import type { Text } from './card'
import { checkText } from './check-text'
import type { ParsedContent } from './parse-content'
import type { Problem } from './problem'
import { textsOfVariant } from './texts-of'

/** Longest a prompt and an option may be (characters), to be read on a phone without scrolling. */
export const LONGEST_PROMPT = 260
export const LONGEST_OPTION = 140

/** Checks what the schema cannot see: languages, typesetting, options that repeat each other. */
export function checkContent({ resources, places }: ParsedContent): Problem[] {
  const problems: Problem[] = []
  const report = (id: string, path: readonly PropertyKey[], message: string) => {
    const place = places.get(id)
    if (place) problems.push(place.yaml.problem([...place.path, ...path], message))
  }
  const check = (id: string, path: readonly PropertyKey[], text: Text | undefined) => {
    if (text) for (const message of checkText(text)) report(id, path, message)
  }
  for (const resource of resources) {
    for (const field of ['title', 'shortTitle', 'section', 'summary'] as const)
      check(resource.id, [field], resource[field])
    for (const topic of resource.topics) {
      check(topic.id, ['title'], topic.title)
      for (const keyPoint of topic.keyPoints) {
        check(keyPoint.id, ['point'], keyPoint.point)
        check(keyPoint.id, ['note'], keyPoint.note)
        check(keyPoint.id, ['source', 'locator'], keyPoint.source.locator)
        for (const card of keyPoint.cards)
          for (const [index, variant] of card.variants.entries()) {
            const at = index === 0 ? [] : ['variants', index - 1]
            for (const { path, text } of textsOfVariant(variant)) check(card.id, [...at, ...path], text)
            if (tooLong(variant.prompt, LONGEST_PROMPT))
              report(card.id, [...at, 'prompt'], `expected at most ${LONGEST_PROMPT} characters`)
            const { body } = variant
            if (body.kind !== 'choice' && body.kind !== 'multi') continue
            const seen = new Set<string>()
            for (const [option, { text, right }] of body.options.entries()) {
              const field = [...at, 'options', option, right ? 'right' : 'wrong']
              if (tooLong(text, LONGEST_OPTION)) report(card.id, field, `expected at most ${LONGEST_OPTION} characters`)
              if (seen.has(text.en) || seen.has(text.zh)) report(card.id, field, 'expected options that differ')
              seen.add(text.en)
              seen.add(text.zh)
            }
          }
      }
    }
  }
  return problems
}

const tooLong = (text: Text, most: number) => text.en.length > most || text.zh.length > most
