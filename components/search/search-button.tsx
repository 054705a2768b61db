'use client'
import { Search } from 'lucide-react'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Kbd } from '@/components/ui/kbd'
import type { SearchEntry } from '@/lib/search/search-entry'
import type { Language } from '@/lib/shared/language'
import type { PaletteProps, SearchWords } from './palette-props'

type Props = {
  readonly language: Language
  readonly words: SearchWords
  loadEntries(): Promise<readonly SearchEntry[]>
}

/** Opens the palette, by click or Ctrl/⌘K. The palette itself is loaded when it is first wanted. */
export function SearchButton({ language, words, loadEntries }: Props) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])
  useEffect(() => {
    if (!isOpen || Palette) return
    let isWanted = true
    import('./search-palette').then(
      module => isWanted && setPalette(() => module.SearchPalette),
      () => isWanted && setOpen(false),
    )
    return () => {
      isWanted = false
    }
  }, [isOpen, Palette])
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={words.open}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-10 items-center gap-2 rounded-control px-2.5 text-soft hover:text-ink print:hidden"
      >
        <Search size={16} aria-hidden="true" />
        <span className="hidden sm:inline">{words.open}</span> <Kbd>Ctrl K</Kbd>
      </button>
      {isOpen && Palette && (
        <Palette
          language={language}
          words={words}
          loadEntries={loadEntries}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </>
  )
}
