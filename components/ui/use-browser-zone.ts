import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** The browser's time zone; null on the server, which cannot know it. */
export function useBrowserZone(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  )
}
