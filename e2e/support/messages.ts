import { readFileSync } from 'node:fs'
import type english from '@/app/i18n/en.json'
import type { Language } from '@/lib/shared/language'

/** The app's own words, for finding controls in either language. */
export type Messages = typeof english

export function messagesIn(language: Language): Messages {
  return JSON.parse(readFileSync(`app/i18n/${language}.json`, 'utf8')) as Messages
}
