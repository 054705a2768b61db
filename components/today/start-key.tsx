'use client'
import { useEffect } from 'react'

/** Enter starts studying when nothing else has the focus. */
export function StartKey({ target }: { target: string }) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.isComposing || event.target !== document.body) return
      document.getElementById(target)?.click()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [target])
  return null
}
