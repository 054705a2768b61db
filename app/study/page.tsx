import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { SessionId } from '@/lib/shared/ids'
import { loadStudy } from '@/lib/use-cases/load-study'
import { requestLanguage } from '../i18n/request-language'
import { learnerSettings, pageApp } from '../learner'
import { Study } from './study'

/** Enough to begin with; the browser asks for the rest at once, behind the first question. */
const FIRST_ENTRIES = 40

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('study'))('title') }
}

export default async function StudyPage() {
  const [app, settings, language, messages] = await Promise.all([
    pageApp(),
    learnerSettings(),
    requestLanguage(),
    getMessages(),
  ])
  const queue = await loadStudy(app, randomUUID() as SessionId, FIRST_ENTRIES)
  const { hideOptions, bothLanguages, shortcuts } = settings
  return (
    <NextIntlClientProvider messages={{ study: messages.study }}>
      <Study queue={queue} language={language} settings={{ hideOptions, bothLanguages, shortcuts }} />
    </NextIntlClientProvider>
  )
}
