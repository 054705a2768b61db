import type { CardId, KeyPointId, ResourceId, TopicId, VariantId } from '@/lib/shared/ids'
import type { Card, Variant } from './card'
import { parseBySchema, type YamlFile } from './parse-yaml'
import type { Problem } from './problem'
import { bodySchema, wordingSchema } from './source-schema'

export type CardPlace = { keyPointId: KeyPointId; topicId: TopicId; resourceId: ResourceId }
type SourceCard = {
  id: string
  template?: string | undefined
  variants: readonly ({ id: string } & Record<string, unknown>)[]
} & Record<string, unknown>

/** Parses a card and its variants; what a variant leaves out is the card's, unless it changes the kind. */
export function parseCard(
  source: SourceCard,
  place: CardPlace,
  yaml: YamlFile,
  path: readonly PropertyKey[],
): { card: Card | null; problems: Problem[] } {
  const { id, template, variants: others, ...own } = source
  const first = parseVariant({ ...own, id: 'a' }, yaml, path)
  const problems = first.problems
  const variants: Variant[] = []
  const seen = new Set(['a'])
  for (const [index, other] of others.entries()) {
    const at = [...path, 'variants', index]
    if (seen.has(other.id))
      problems.push(yaml.problem([...at, 'id'], `variant ${other.id} is there twice (the card itself is a)`))
    seen.add(other.id)
    // A card that is wrong itself would repeat its problems in each variant.
    if (!first.variant) continue
    const changesKind = other.kind !== undefined && other.kind !== own.kind
    const inherited = changesKind ? { explanation: own.explanation, prompt: own.prompt } : own
    const parsed = parseVariant({ ...inherited, ...other }, yaml, at)
    problems.push(...parsed.problems)
    if (parsed.variant) variants.push(parsed.variant)
  }
  if (!first.variant) return { card: null, problems }
  if (template && first.variant.body.kind !== 'calculation')
    problems.push(yaml.problem([...path, 'template'], 'expected only on a card of kind calculation'))
  const named = template ? { template } : {}
  return { card: { id: id as CardId, ...place, ...named, variants: [first.variant, ...variants] }, problems }
}

function parseVariant(source: Record<string, unknown>, yaml: YamlFile, path: readonly PropertyKey[]) {
  const wording = parseBySchema(wordingSchema, source, yaml, path)
  const { id, prompt: _prompt, explanation: _explanation, ...fields } = source
  const body = parseBySchema(bodySchema, fields, yaml, path)
  const problems = [...wording.problems, ...body.problems]
  if (!wording.value || !body.value) return { variant: null, problems }
  const { prompt, explanation } = wording.value
  const variant: Variant = { id: id as VariantId, prompt, explanation, body: body.value }
  return { variant, problems }
}
