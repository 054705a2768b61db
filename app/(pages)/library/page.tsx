import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LibraryView } from '@/components/library/library-view'
import { loadOutline } from '@/lib/use-cases/load-outline'
import { requestLanguage } from '../../i18n/request-language'
import { pageApp } from '../../learner'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('title') }
}

export default async function LibraryPage() {
  const [outline, language] = await Promise.all([pageApp().then(loadOutline), requestLanguage()])
  return <LibraryView outline={outline} language={language} />
}
