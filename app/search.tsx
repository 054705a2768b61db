'use client'
import type { SearchWords } from '@/components/search/palette-props'
import { SearchButton } from '@/components/search/search-button'
import type { SearchEntry } from '@/lib/search/search-entry'
import type { Language } from '@/lib/shared/language'

/** The search in the header, fed by the app's own route. */
export function Search({ language, words }: { language: Language; words: SearchWords }) {
  return <SearchButton language={language} words={words} loadEntries={fetchEntries} />
}

async function fetchEntries(): Promise<readonly SearchEntry[]> {
  const response = await fetch('/api/search')
  if (!response.ok) throw new Error(`search: ${response.status}`)
  const { entries } = (await response.json()) as { entries: readonly SearchEntry[] }
  return entries
}
