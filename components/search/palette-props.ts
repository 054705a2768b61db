import type { SearchEntry } from '@/lib/search/search-entry'
import type { Language } from '@/lib/shared/language'

/** Said by the palette; passed as props, so that no page needs the messages' machinery for it. */
export type SearchWords = {
  readonly open: string
  readonly label: string
  readonly placeholder: string
  readonly hint: string
  readonly loading: string
  readonly failed: string
  readonly nothing: string
  readonly keyPoints: string
  readonly cards: string
  readonly close: string
}

export type PaletteProps = {
  readonly language: Language
  readonly words: SearchWords
  loadEntries(): Promise<readonly SearchEntry[]>
  onClose(): void
}
