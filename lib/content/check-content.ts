import type { Text } from './card'
import { checkText } from './check-text'
import type { ParsedContent } from './parse-content'
import type { Problem } from './problem'
import { textsOfVariant } from './texts-of'

/** Checks what the schema cannot see in a text by itself: languages, punctuation, typesetting. */
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
    check(resource.id, ['guide', 'what'], resource.guide?.what)
    check(resource.id, ['guide', 'why'], resource.guide?.why)
    for (const [index, account] of (resource.guide?.accounts ?? []).entries())
      for (const field of ['about', 'course', 'source'] as const)
        check(resource.id, ['guide', 'accounts', index, field], account[field])
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
          }
      }
    }
  }
  return problems
}
