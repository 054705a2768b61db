import type { Bilingual } from '@/lib/shared/language'

/** Something that can be found: a key point, or a card by its first wording. Both lead to the key point in the library. */
export type SearchEntry = {
  /** The key point's id, or the card's. */
  readonly id: string
  readonly kind: 'keyPoint' | 'card'
  readonly keyPointId: string
  readonly resourceId: string
  readonly resource: Bilingual
  /** Without marks. */
  readonly text: Bilingual
}
