'use client'
import { useEffect, useEffectEvent } from 'react'

/**
 * Single keys for the study screen (WCAG 2.1.4: they can be turned off). Ignored with modifiers, on key repeat, during IME
 * composition, in a dialog, and while text is being typed; Enter and Space are left to a focused control.
 */
export function useShortcuts(isOn: boolean, onKey: (key: string) => boolean) {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof HTMLElement ? event.target : null
    if (target?.closest('input, textarea, select, dialog, [contenteditable]')) return
    const isGoOn = event.key === 'Enter' || event.key === ' '
    if (isGoOn && target?.closest('button, a, summary')) return
    if (!isOn && !isGoOn) return
    if (onKey(isGoOn ? 'go-on' : event.key.toLowerCase())) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
