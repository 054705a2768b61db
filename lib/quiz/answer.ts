/** What the learner chose or typed. Its schema is in answer-schema.ts, so that the browser needn't load zod. */
export type Answer =
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'multi'; readonly options: readonly string[] }
  /** For calculations too. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  /** The learner's own judgement. */
  | { readonly kind: 'recall'; readonly recalled: boolean }
  /** "I don't know": counts as wrong, whatever the question. */
  | { readonly kind: 'unknown' }

/** Longest typed answer, in UTF-16 units. */
export const LONGEST_ANSWER = 200
/** Most options or items an answer can name. */
export const MOST_CHOSEN = 12
