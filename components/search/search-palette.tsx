'use client'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { createSearch, type Found, type Search } from '@/lib/search/create-search'
import { markWords } from '@/lib/search/mark-words'
import type { SearchEntry } from '@/lib/search/search-entry'
import type { Language } from '@/lib/shared/language'
import type { PaletteProps } from './palette-props'

const MOST = 60
const MOST_OF_A_KIND = 8
const HTML_LANG = { en: 'en', zh: 'zh-Hans' } as const

/** Kept while the page is: opened again, it searches at once, also without a network. */
let known: Promise<Search> | null = null

export function SearchPalette({ language, words, loadEntries, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [search, setSearch] = useState<Search | 'loading' | 'failed'>('loading')
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    let isWanted = true
    known ??= loadEntries().then(createSearch)
    known.then(
      loaded => isWanted && setSearch(() => loaded),
      () => {
        known = null
        if (isWanted) setSearch('failed')
      },
    )
    return () => {
      isWanted = false
    }
  }, [loadEntries])
  const groups = useMemo(() => {
    const found = typeof search === 'function' ? search(query, MOST) : []
    const ofKind = (kind: SearchEntry['kind']) =>
      found.filter(({ entry }) => entry.kind === kind).slice(0, MOST_OF_A_KIND)
    return [
      { name: words.keyPoints, found: ofKind('keyPoint') },
      { name: words.cards, found: ofKind('card') },
    ].filter(group => group.found.length > 0)
  }, [search, query, words])
  const results = groups.flatMap(group => group.found)
  const optionId = (found: Found) => `${listId}-${found.entry.id}`
  const activeResult = results[active]

  const onKeyDown = (event: KeyboardEvent) => {
    // The keys that choose among the characters of an input method are not ours.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && results.length > 0) {
      event.preventDefault()
      const next = (active + step + results.length) % results.length
      setActive(next)
      const option = results[next]
      if (option) document.getElementById(optionId(option))?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter' && activeResult) {
      event.preventDefault()
      window.location.assign(addressOf(activeResult))
      onClose()
    }
  }
  const message =
    search === 'loading'
      ? words.loading
      : search === 'failed'
        ? words.failed
        : query.trim() === ''
          ? words.hint
          : results.length === 0
            ? words.nothing
            : null
  return (
    <dialog
      ref={dialog}
      aria-label={words.label}
      onClose={onClose}
      className="mx-auto mt-[10vh] w-[min(40rem,calc(100vw-2rem))] rounded-card border border-line bg-raised p-0 text-ink backdrop:bg-black/40"
    >
      <div className="flex items-center gap-2 border-line border-b px-3">
        <input
          role="combobox"
          aria-label={words.label}
          aria-expanded={results.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeResult ? optionId(activeResult) : undefined}
          autoFocus
          value={query}
          placeholder={words.placeholder}
          onChange={event => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          className="-outline-offset-2 my-1.5 min-h-11 min-w-0 grow rounded-control bg-transparent px-2 text-reading placeholder:text-soft"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-h-10 shrink-0 whitespace-nowrap rounded-control px-2 text-small text-soft"
        >
          {words.close}
        </button>
      </div>
      <p aria-live="polite" className={message ? 'px-4 py-3 text-soft' : 'sr-only'}>
        {message ?? `${results.length}`}
      </p>
      <div id={listId} role="listbox" aria-label={words.label} className="max-h-[60vh] overflow-y-auto px-2">
        {groups.map(group => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
          <div key={group.name} role="group" aria-label={group.name} className="py-2">
            <p aria-hidden="true" className="px-2 pb-1 text-small font-semibold text-soft">
              {group.name}
            </p>
            {group.found.map(found => (
              <Option
                key={found.entry.id}
                id={optionId(found)}
                found={found}
                language={language}
                isActive={found === activeResult}
                onPoint={() => setActive(results.indexOf(found))}
                onChoose={onClose}
              />
            ))}
          </div>
        ))}
      </div>
    </dialog>
  )
}

const addressOf = ({ entry }: Found) => `/library/${entry.resourceId}#${entry.keyPointId}`

function Option({
  id,
  found,
  language,
  isActive,
  onPoint,
  onChoose,
}: {
  id: string
  found: Found
  language: Language
  isActive: boolean
  onPoint(): void
  onChoose(): void
}) {
  return (
    <a
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={addressOf(found)}
      onMouseMove={onPoint}
      onClick={onChoose}
      className={`block rounded-control px-2 py-2 text-ink no-underline ${isActive ? 'bg-accent-wash outline-2 outline-accent -outline-offset-2' : ''}`}
    >
      <span className="block text-small text-soft">{found.entry.resource[language]}</span>
      <span lang={HTML_LANG[language]} className="line-clamp-2">
        {markWords(found.entry.text[language], found.words).map((run, place) =>
          run.isMatch ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no other name
            <mark key={place} className="bg-transparent font-semibold text-accent">
              {run.text}
            </mark>
          ) : (
            run.text
          ),
        )}
      </span>
    </a>
  )
}
