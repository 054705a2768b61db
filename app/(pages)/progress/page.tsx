import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProgressView } from '@/components/progress/progress-view'
import { loadOutline } from '@/lib/use-cases/load-outline'
import { requestLanguage } from '../../i18n/request-language'
import { pageApp } from '../../learner'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') }
}

export default async function ProgressPage() {
  const [outline, language] = await Promise.all([pageApp().then(loadOutline), requestLanguage()])
  return <ProgressView outline={outline} language={language} />
}
