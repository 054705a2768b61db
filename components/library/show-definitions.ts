const OPEN_AFTER = 150
/** Long enough to move the pointer from the term into its definition. */
const CLOSE_AFTER = 300

/**
 * Shows a term's definition (`lib/content/mark-terms.ts`) while the term is pointed at or in focus, or once it is tapped.
 * Closing on Escape and on a tap elsewhere is the popover's own.
 * @returns stops it
 */
export function showDefinitions(root: HTMLElement): () => void {
  const listening = new AbortController()
  let shown: { term: HTMLElement; definition: HTMLElement } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (what: () => void, delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(what, delay)
  }
  const show = (term: HTMLElement) => {
    clearTimeout(timer)
    const definition = definitionOf(term)
    if (!definition || definition.matches(':popover-open')) return
    hide()
    term.setAttribute('aria-expanded', 'true')
    definition.showPopover()
    shown = { term, definition }
  }
  const hide = () => {
    shown?.term.setAttribute('aria-expanded', 'false')
    shown?.definition.hidePopover()
    shown = null
  }
  const hideUnlessWanted = () => {
    if (shown && [shown.term, shown.definition].some(element => element.matches(':hover, :focus'))) return
    hide()
  }
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    heard: (event: HTMLElementEventMap[Name], term: HTMLElement | null) => void,
  ) =>
    root.addEventListener(name, event => heard(event, termAt(event.target)), {
      signal: listening.signal,
      // Whether a popover opens or closes is told to itself only.
      capture: name === 'toggle',
    })

  on('pointerover', ({ pointerType }, term) => {
    if (term && pointerType === 'mouse') later(() => show(term), OPEN_AFTER)
  })
  on('pointerout', () => later(hideUnlessWanted, CLOSE_AFTER))
  on('focusin', (_event, term) => term?.matches(':focus-visible') && show(term))
  on('focusout', () => later(hideUnlessWanted, CLOSE_AFTER))
  on('click', (_event, term) => term && show(term))
  on('keydown', (event, term) => {
    if (!term || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    show(term)
  })
  on('toggle', ({ target, newState }) => {
    if (newState === 'closed' && target === shown?.definition) hide()
  })
  return () => {
    clearTimeout(timer)
    listening.abort()
    hide()
  }
}

const termAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('.term[aria-describedby]') : null

function definitionOf(term: HTMLElement): HTMLElement | null {
  const text = document.getElementById(term.getAttribute('aria-describedby') ?? '')
  return text?.closest<HTMLElement>('[popover]') ?? null
}
