import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProgressView } from '@/components/progress/progress-view'
import { loadProgress } from '@/lib/use-cases/load-progress'
import { requestLanguage } from '../../i18n/request-language'
import { pageApp } from '../../learner'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') }
}

export default async function ProgressPage() {
  const [progress, language] = await Promise.all([pageApp().then(loadProgress), requestLanguage()])
  return <ProgressView outline={progress} points={progress.points} language={language} />
}
