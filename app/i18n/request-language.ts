import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import type { Language } from '@/lib/shared/language'
import { learnerSettings } from '../learner'

/** The learner's language: the setting, or the first of ours that the browser asks for, or English. */
export const requestLanguage = cache(async (): Promise<Language> => {
  const { language } = await learnerSettings()
  return language ?? preferredLanguage((await headers()).get('accept-language'))
})

/** @param header Accept-Language (RFC 9110, section 12.5.4); browsers list by preference */
function preferredLanguage(header: string | null): Language {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    if (part.trim().startsWith('zh')) return 'zh'
    if (part.trim().startsWith('en')) return 'en'
  }
  return 'en'
}
