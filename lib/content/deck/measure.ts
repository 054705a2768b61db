/** A figure over the whole deck, and the limit it has to keep. */
export type Measure = {
  /** `longestRightEn`, for programs. */
  readonly name: string
  /** What is counted, in words. */
  readonly what: string
  readonly value: number
  readonly limit: number
  /** Whether the limit is the most or the least the value may be. */
  readonly kind: 'at most' | 'at least'
  readonly unit: 'share' | 'count'
  /** The first ids that count against the limit, to look at. */
  readonly examples: readonly string[]
}

const MOST_EXAMPLES = 12

export function measure(input: Omit<Measure, 'examples'> & { readonly examples?: readonly string[] }): Measure {
  return { ...input, examples: (input.examples ?? []).slice(0, MOST_EXAMPLES) }
}

export function isKept({ kind, value, limit }: Measure): boolean {
  return kind === 'at most' ? value <= limit : value >= limit
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
