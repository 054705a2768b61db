import type { Card, Option, Variant } from '../card'
import type { KeyPoint, Resource } from '../resource'

export type DeckCard = { readonly card: Card; readonly keyPoint: KeyPoint }
export type DeckWording = DeckCard & { readonly variant: Variant }

/** Every card of the resources with the key point it asks for. */
export function deckCards(resources: readonly Resource[]): DeckCard[] {
  return resources.flatMap(({ topics }) =>
    topics.flatMap(({ keyPoints }) => keyPoints.flatMap(keyPoint => keyPoint.cards.map(card => ({ card, keyPoint })))),
  )
}

export function deckWordings(resources: readonly Resource[]): DeckWording[] {
  return deckCards(resources).flatMap(each => each.card.variants.map(variant => ({ ...each, variant })))
}

/** How a wording is named in reports: `bloom-01-a`, or `bloom-01-a/b` for its variant b. */
export function wordingName({ card, variant }: DeckWording): string {
  return variant.id === card.variants[0].id ? card.id : `${card.id}/${variant.id}`
}

/** The options of a wording that has exactly one right one; null for the others. */
export function choiceOptions({ body }: Variant): readonly Option[] | null {
  return body.kind === 'choice' ? body.options : null
}
