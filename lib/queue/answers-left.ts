import type { CardState } from '@/lib/scheduling/card-state'

/** Answers a card still takes today if each is right (Good): its steps, or one. */
export function answersLeft(
  state: Pick<CardState, 'phase' | 'step'>,
  steps: { readonly learningSteps: readonly number[]; readonly relearningSteps: readonly number[] },
): number {
  switch (state.phase) {
    case 'new':
      return Math.max(1, steps.learningSteps.length)
    case 'learning':
      return Math.max(1, steps.learningSteps.length - state.step)
    case 'relearning':
      return Math.max(1, steps.relearningSteps.length - state.step)
    case 'review':
      return 1
  }
}
