import type { KeyPointId, ResourceId, TopicId } from '@/lib/shared/ids'
import type { Bilingual } from '@/lib/shared/language'
import type { Card, Text } from './card'

export const LEVELS = ['essential', 'core', 'deeper'] as const
/** Essential: the course quiz can ask it. Core: every learner should know it. Deeper: for a second pass. */
export type Level = (typeof LEVELS)[number]

export const VERIFICATIONS = ['full-text', 'second-source', 'recomputed', 'docs', 'course', 'memory'] as const
/** How the point was checked: in the source's own text, elsewhere, by working it out, in documentation, in the course's material, or not. */
export type Verification = (typeof VERIFICATIONS)[number]

/** Where in the source a key point stands, so that a reader can open it. */
export type SourceLocator = {
  readonly locator: Text
  readonly link: string
  readonly verified: readonly Verification[]
}

/** One claim worth keeping. */
export type KeyPoint = {
  readonly id: KeyPointId
  readonly topicId: TopicId
  readonly level: Level
  readonly point: Text
  /** What the course says and what the paper says, where they differ; a caveat. */
  readonly note?: Text | undefined
  readonly source: SourceLocator
  readonly cards: readonly Card[]
}

export type Topic = {
  readonly id: TopicId
  readonly resourceId: ResourceId
  readonly title: Text
  readonly keyPoints: readonly KeyPoint[]
}

export type Resource = {
  readonly id: ResourceId
  readonly title: Text
  /** For navigation and for the line above a question: at most about 20 characters. */
  readonly shortTitle: Text
  readonly section: Text
  readonly kind: 'paper' | 'documentation' | 'course'
  readonly authors: string
  readonly year: string
  readonly link: string
  /** What it is and why it is on the list: two or three sentences. */
  readonly summary: Bilingual
  /** What the study guide says above the key points. */
  readonly guide?: Guide | undefined
  readonly topics: readonly Topic[]
}

export type Guide = {
  /** What it is and what it found: one paragraph. */
  readonly what: Text
  /** Why it is on this reading list, and what to take from it: one paragraph. */
  readonly why: Text
  /** Where the course's account and the source's own differ, or are easily mixed up. */
  readonly accounts: readonly { readonly about: Text; readonly course: Text; readonly source: Text }[]
}
