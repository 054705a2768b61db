import type { Text, Tolerance } from '@/lib/content/card'
import { assertNever } from '@/lib/shared/assert-never'
import type { CardId, KeyPointId, VariantId } from '@/lib/shared/ids'

// Generic in its text: drawn with Text, sent to the browser with HTML in its place. Types only, but for
// mapQuestionTexts, so that the browser can import this.

type Shared<T> = {
  readonly cardId: CardId
  readonly keyPointId: KeyPointId
  readonly variantId: VariantId
  /** With card and variant it gives this very question again. */
  readonly seed: number
  readonly prompt: T
  readonly explanation: T
}

export type QuestionOption<T> = {
  /** 'o' and the place in the source, so that an answer means the same after another shuffle. */
  readonly id: string
  readonly text: T
  readonly right: boolean
  /** Why a wrong option is wrong; null for a right one. */
  readonly why: T | null
}

type Chosen<T> = Shared<T> & {
  /** Shuffled. */
  readonly options: readonly QuestionOption<T>[]
}
export type ChoiceQuestion<T> = Chosen<T> & { readonly kind: 'choice' }
export type MultiQuestion<T> = Chosen<T> & { readonly kind: 'multi' }

type Numeric<T> = Shared<T> & {
  readonly answer: {
    readonly value: number
    readonly unit: T | null
    /** The unit's names in both languages, without marks: what may follow the number in a typed answer. */
    readonly unitNames: readonly string[]
    readonly tolerance: Tolerance
    /** The value with its unit, as it is shown. */
    readonly shown: T
  }
  readonly mistakes: readonly { readonly value: number; readonly why: T }[]
  /** The worked solution; empty unless the numbers were drawn. */
  readonly steps: readonly T[]
}
export type NumberQuestion<T> = Numeric<T> & { readonly kind: 'number' }
export type CalculationQuestion<T> = Numeric<T> & { readonly kind: 'calculation' }
export type TypedQuestion<T> = Shared<T> & {
  readonly kind: 'typed'
  readonly shown: T
  readonly accepted: readonly string[]
  readonly mistakes: readonly { readonly forms: readonly string[]; readonly why: T }[]
}
export type OrderingQuestion<T> = Shared<T> & {
  readonly kind: 'ordering'
  /** Shuffled, and never in the right order. */
  readonly items: readonly { readonly id: string; readonly text: T }[]
  /** The ids in the right order. */
  readonly order: readonly string[]
  readonly ends: { readonly first: T; readonly last: T } | null
}
export type RecallQuestion<T> = Shared<T> & {
  readonly kind: 'recall'
  readonly answer: T
  readonly points: readonly T[]
}

/** A card as shown now: variant chosen, options shuffled, numbers drawn. */
export type Question<T = Text> =
  | ChoiceQuestion<T>
  | MultiQuestion<T>
  | NumberQuestion<T>
  | CalculationQuestion<T>
  | TypedQuestion<T>
  | OrderingQuestion<T>
  | RecallQuestion<T>

/** The same question with every text, each exactly once, put through `f`. */
export function mapQuestionTexts<A, B>(question: Question<A>, f: (text: A) => B): Question<B> {
  const { cardId, keyPointId, variantId, seed } = question
  const shared = {
    ...{ cardId, keyPointId, variantId, seed },
    prompt: f(question.prompt),
    explanation: f(question.explanation),
  }
  const orNull = (text: A | null) => (text === null ? null : f(text))
  const whys = <M extends { readonly why: A }>(mistakes: readonly M[]) =>
    mistakes.map(mistake => ({ ...mistake, why: f(mistake.why) }))
  switch (question.kind) {
    case 'choice':
    case 'multi': {
      const options = question.options.map(option => ({ ...option, text: f(option.text), why: orNull(option.why) }))
      return { ...shared, kind: question.kind, options }
    }
    case 'number':
    case 'calculation': {
      const { answer, kind, mistakes, steps } = question
      return {
        ...shared,
        kind,
        answer: { ...answer, unit: orNull(answer.unit), shown: f(answer.shown) },
        mistakes: whys(mistakes),
        steps: steps.map(f),
      }
    }
    case 'typed': {
      const { kind, shown, accepted, mistakes } = question
      return { ...shared, kind, shown: f(shown), accepted, mistakes: whys(mistakes) }
    }
    case 'ordering': {
      const { kind, items, order, ends } = question
      return {
        ...shared,
        kind,
        items: items.map(({ id, text }) => ({ id, text: f(text) })),
        order,
        ends: ends && { first: f(ends.first), last: f(ends.last) },
      }
    }
    case 'recall':
      return { ...shared, kind: question.kind, answer: f(question.answer), points: question.points.map(f) }
    default:
      return assertNever(question)
  }
}
