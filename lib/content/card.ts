import type { CardId, KeyPointId, ResourceId, TopicId, VariantId } from '@/lib/shared/ids'
import type { Bilingual } from '@/lib/shared/language'

/** A text with the inline marks of docs/content.md: `$maths$`, `**strong**`, `*emphasis*` and `` `code` ``. */
export type Text = Bilingual

export type Option = { readonly text: Text } & (
  | { readonly right: true }
  /** Why this one is wrong: shown when it is chosen. */
  | { readonly right: false; readonly why: Text }
)

/** How far from the value an answer may be: a share of the value, or an amount in the value's own unit. */
export type Tolerance = { readonly relative: number } | { readonly absolute: number }

/** How a template shows a drawn number; see docs/content.md. */
export const NUMBER_FORMATS = ['plain', 'scale', 'sci', 'percent', 'fixed1', 'fixed2', 'fixed3'] as const
export type NumberFormat = (typeof NUMBER_FORMATS)[number]

export type Draw =
  | { readonly from: number; readonly to: number; readonly step: number }
  | { readonly of: readonly number[] }

export type ChoiceBody = { readonly kind: 'choice'; readonly options: readonly Option[] }
export type MultiBody = { readonly kind: 'multi'; readonly options: readonly Option[] }
export type NumberBody = {
  readonly kind: 'number'
  readonly answer: { readonly value: number; readonly unit?: Text | undefined; readonly tolerance: Tolerance }
  readonly mistakes: readonly { readonly value: number; readonly why: Text }[]
}
export type TypedBody = {
  readonly kind: 'typed'
  /** The answer as it is shown; `accepted` holds every form that counts, in any language. */
  readonly shown: Text
  readonly accepted: readonly string[]
  readonly mistakes: readonly { readonly forms: readonly string[]; readonly why: Text }[]
}
export type OrderingBody = {
  readonly kind: 'ordering'
  /** In the right order. */
  readonly items: readonly Text[]
  readonly ends?: { readonly first: Text; readonly last: Text } | undefined
}
export type RecallBody = { readonly kind: 'recall'; readonly answer: Text; readonly points: readonly Text[] }
export type CalculationBody = {
  readonly kind: 'calculation'
  readonly draws: Readonly<Record<string, Draw>>
  /** Names for formulas over the draws and the names before them, in order. */
  readonly let: readonly { readonly name: string; readonly formula: string }[]
  readonly answer: {
    readonly formula: string
    readonly unit?: Text | undefined
    readonly tolerance: Tolerance
    readonly format: NumberFormat
  }
  /** The worked solution, with `{{name}}` where a drawn number goes. */
  readonly steps: readonly Text[]
  readonly mistakes: readonly { readonly formula: string; readonly why: Text }[]
}

export type QuestionBody = ChoiceBody | MultiBody | NumberBody | TypedBody | OrderingBody | RecallBody | CalculationBody

export const CARD_KINDS = ['choice', 'multi', 'number', 'typed', 'ordering', 'recall', 'calculation'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** One wording of a card. The first is the card as written; others replace the prompt and what else they name. */
export type Variant = {
  readonly id: VariantId
  readonly prompt: Text
  readonly body: QuestionBody
  readonly explanation: Text
}

/** Asks for one key point; the unit that is scheduled. */
export type Card = {
  readonly id: CardId
  readonly keyPointId: KeyPointId
  readonly topicId: TopicId
  readonly resourceId: ResourceId
  /** The calculation template of the facts that this card carries out, such as `bloom-calc-02`. */
  readonly template?: string
  /** Never empty. */
  readonly variants: readonly [Variant, ...Variant[]]
}
