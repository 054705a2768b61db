import { attentionIsAllYouNeed } from './attention-is-all-you-need'
import { bloom } from './bloom'
import { bloomberggpt } from './bloomberggpt'
import { chinchilla } from './chinchilla'
import { fewShotLearners } from './few-shot-learners'
import { huggingfaceHub } from './huggingface-hub'
import type { IndependentAnswers } from './independent-answers'
import { llama } from './llama'
import { scalingLaws } from './scaling-laws'
import { vectorSpaceModels } from './vector-space-models'
import { week1Concepts } from './week-1-concepts'
import { zeroShotArchitectures } from './zero-shot-architectures'

/** The independent answers of every resource; a card's id starts with its resource's, so none hides another. */
export const INDEPENDENT_ANSWERS: IndependentAnswers = {
  ...attentionIsAllYouNeed,
  ...bloom,
  ...bloomberggpt,
  ...chinchilla,
  ...fewShotLearners,
  ...huggingfaceHub,
  ...llama,
  ...scalingLaws,
  ...vectorSpaceModels,
  ...week1Concepts,
  ...zeroShotArchitectures,
}
