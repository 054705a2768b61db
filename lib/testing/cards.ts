import type { Card, QuestionBody, Text, Variant } from '@/lib/content/card'
import type { CardId, KeyPointId, ResourceId, TopicId, VariantId } from '@/lib/shared/ids'
import { aChoice, aText } from './bodies'

type VariantFields = { id?: string; prompt?: Text; explanation?: Text; body?: QuestionBody }

export function aVariant({ id = 'a', prompt, explanation, body = aChoice() }: VariantFields = {}): Variant {
  return {
    id: id as VariantId,
    prompt: prompt ?? aText(`prompt ${id}`, `题目 ${id}`),
    explanation: explanation ?? aText(`explanation ${id}`, `解释 ${id}`),
    body,
  }
}

type CardFields = VariantFields & {
  keyPointId?: string
  topicId?: string
  resourceId?: string
  /** Those after the first, which is `a` and made of the card's own fields. */
  otherVariants?: readonly Variant[]
}

/** A card of which only what the test is about need be said: `aCard({ body: aNumber() })`. */
export function aCard({
  id = 'resource-1-a',
  keyPointId = 'resource-1',
  topicId = 'resource/topic',
  resourceId = 'resource',
  otherVariants = [],
  ...variant
}: CardFields = {}): Card {
  return {
    id: id as CardId,
    keyPointId: keyPointId as KeyPointId,
    topicId: topicId as TopicId,
    resourceId: resourceId as ResourceId,
    variants: [aVariant(variant), ...otherVariants],
  }
}
