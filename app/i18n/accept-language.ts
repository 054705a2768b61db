import { LANGUAGES, type Language } from '@/lib/shared/language'

/** @param header Accept-Language (RFC 9110, section 12.5.4); the first of our languages, else English */
export function preferredLanguage(header: string | null): Language {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const found = LANGUAGES.find(language => part.trim().startsWith(language))
    if (found) return found
  }
  return 'en'
}
