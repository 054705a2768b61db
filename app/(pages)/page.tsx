import { TodayView } from '@/components/today/today-view'
import { loadToday } from '@/lib/use-cases/load-today'
import { requestLanguage } from '../i18n/request-language'
import { pageApp } from '../learner'

export default async function TodayPage() {
  const [today, language] = await Promise.all([pageApp().then(loadToday), requestLanguage()])
  return <TodayView today={today} language={language} />
}
