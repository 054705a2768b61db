import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import type { Language } from '@/lib/shared/language'
import { learnerSettings } from '../learner'
import { preferredLanguage } from './accept-language'

/** The learner's language: the setting, or the first of ours that the browser asks for, or English. */
export const requestLanguage = cache(async (): Promise<Language> => {
  const { language } = await learnerSettings()
  return language ?? preferredLanguage((await headers()).get('accept-language'))
})
