import { getTranslations } from 'next-intl/server'
import { buttonClass } from '@/components/ui/button'

export default async function NotFound() {
  const t = await getTranslations('errors')
  return (
    <main className="mx-auto max-w-reading px-5 py-20">
      <title>{t('notFound')}</title>
      <h1 className="font-serif text-heading font-semibold">{t('notFound')}</h1>
      <p className="mt-3 text-soft">{t('notFoundText')}</p>
      <p className="mt-6">
        <a href="/" className={buttonClass('primary')}>
          {t('home')}
        </a>
      </p>
    </main>
  )
}
