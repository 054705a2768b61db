/** Who may look at whom (Wang et al. 2022, §2.1, Figure 2), on a text of `length` tokens whose first `prefix` are given. */
export const ARCHITECTURES = ['causal', 'non-causal', 'encoder-decoder'] as const
export type Architecture = (typeof ARCHITECTURES)[number]

/** Encoder–decoders see the same pairs as non-causal decoders, but reach the input through another link. */
export type Sight = 'hidden' | 'self' | 'cross'

export function attentionMask(
  architecture: Architecture,
  length: number,
  prefix: number,
): readonly (readonly Sight[])[] {
  return range(length).map(query => range(length).map(key => sightOf(architecture, prefix, query, key)))
}

function sightOf(architecture: Architecture, prefix: number, query: number, key: number): Sight {
  const isWithinPrefix = query < prefix && key < prefix
  const isVisible = key <= query || (architecture !== 'causal' && isWithinPrefix)
  if (!isVisible) return 'hidden'
  return architecture === 'encoder-decoder' && query >= prefix && key < prefix ? 'cross' : 'self'
}

/**
 * Average scores of the best objective of each architecture. Before multitask finetuning: Table 3 (EAI-Eval, 168B tokens).
 * After: Table 8 (T0-Eval, 168B + 13B tokens). The two suites are not to be compared with each other.
 */
export const ZERO_SHOT_SCORES = {
  causal: { pretrained: { objective: 'FLM', score: 44.2 }, finetuned: { objective: 'FLM', score: 51.4 } },
  'non-causal': { pretrained: { objective: 'PLM', score: 43.5 }, finetuned: { objective: 'MLM', score: 55.2 } },
  'encoder-decoder': { pretrained: { objective: 'PLM', score: 39.9 }, finetuned: { objective: 'MLM', score: 60.6 } },
} as const satisfies Record<Architecture, unknown>

export function bestArchitecture(stage: 'pretrained' | 'finetuned'): Architecture {
  return ARCHITECTURES.reduce((best, next) =>
    ZERO_SHOT_SCORES[next][stage].score > ZERO_SHOT_SCORES[best][stage].score ? next : best,
  )
}

const range = (length: number) => Array.from({ length }, (_, index) => index)
