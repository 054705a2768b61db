import type { ComponentType } from 'react'
import type { Language } from '@/lib/shared/language'
import { AttentionFigure } from './attention-figure'
import { BloomFigure } from './bloom-figure'
import { BloombergFigure } from './bloomberg-figure'
import { ChinchillaFigure } from './chinchilla-figure'
import { FewShotFigure } from './few-shot-figure'
import { HubFigure } from './hub-figure'
import { LlamaFigure } from './llama-figure'
import { MasksFigure } from './masks-figure'
import { MemoryFigure } from './memory-figure'
import { ScalingLawsFigure } from './scaling-laws-figure'
import { VectorSpaceFigure } from './vector-space-figure'

const FIGURES: ReadonlyMap<string, ComponentType<{ language: Language }>> = new Map([
  ['week-1-concepts', MemoryFigure],
  ['attention-is-all-you-need', AttentionFigure],
  ['bloom', BloomFigure],
  ['vector-space-models', VectorSpaceFigure],
  ['scaling-laws', ScalingLawsFigure],
  ['zero-shot-architectures', MasksFigure],
  ['huggingface-hub', HubFigure],
  ['llama', LlamaFigure],
  ['few-shot-learners', FewShotFigure],
  ['chinchilla', ChinchillaFigure],
  ['bloomberggpt', BloombergFigure],
])

/** The figure of a resource, or nothing where there is none. */
export function ResourceFigure({ resourceId, language }: { resourceId: string; language: Language }) {
  const Figure = FIGURES.get(resourceId)
  return Figure ? <Figure language={language} /> : null
}
