import { revalidatePath } from 'next/cache'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageShell } from '@/components/shell/page-shell'
import { LANGUAGES, type Language } from '@/lib/shared/language'
import { saveSettings } from '@/lib/use-cases/save-settings'
import { requestLanguage } from '../i18n/request-language'
import { pageApp } from '../learner'
import { Search } from '../search'

async function switchLanguage(language: Language) {
  'use server'
  // A server action is an open door: what comes in is not yet a Language.
  const known = LANGUAGES.find(name => name === language)
  if (!known) return
  await saveSettings(await pageApp(), { language: known })
  revalidatePath('/', 'layout')
}

export default async function PagesLayout({ children }: { children: ReactNode }) {
  const [language, messages] = await Promise.all([requestLanguage(), getMessages()])
  const words = messages.search
  return (
    <PageShell language={language} onLanguage={switchLanguage} search={<Search language={language} words={words} />}>
      {children}
    </PageShell>
  )
}
