import { revalidatePath } from 'next/cache'
import type { ReactNode } from 'react'
import { PageShell } from '@/components/shell/page-shell'
import { LANGUAGES, type Language } from '@/lib/shared/language'
import { saveSettings } from '@/lib/use-cases/save-settings'
import { requestLanguage } from '../i18n/request-language'
import { pageApp } from '../learner'

async function switchLanguage(language: Language) {
  'use server'
  // A server action is an open door: what comes in is not yet a Language.
  const known = LANGUAGES.find(name => name === language)
  if (!known) return
  await saveSettings(await pageApp(), { language: known })
  revalidatePath('/', 'layout')
}

export default async function PagesLayout({ children }: { children: ReactNode }) {
  return (
    <PageShell language={await requestLanguage()} onLanguage={switchLanguage}>
      {children}
    </PageShell>
  )
}
