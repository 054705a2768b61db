import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Language } from '@/lib/shared/language'
import { LanguageSwitch } from './language-switch'
import { NavLink } from './nav-link'

/** What surrounds every page but the study screen. */
export function PageShell({
  language,
  onLanguage,
  search,
  children,
}: {
  language: Language
  onLanguage(language: Language): Promise<void>
  search: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('nav')
  const app = useTranslations('app')
  return (
    <>
      <a
        href="#content"
        className="sr-only z-20 rounded-control bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {app('skip')}
      </a>
      <nav
        aria-label={t('label')}
        className="mx-auto flex max-w-[1240px] flex-wrap items-center gap-x-1 gap-y-0 px-4 py-2.5 sm:px-8"
      >
        <a
          href="/"
          className="inline-flex min-h-10 items-center font-serif text-reading font-semibold text-ink no-underline sm:mr-8"
        >
          {app('name')}
        </a>
        <span className="-ml-2 flex max-sm:order-last max-sm:basis-full">
          <NavLink href="/">{t('today')}</NavLink>
          <NavLink href="/library">{t('library')}</NavLink>
          <NavLink href="/progress">{t('progress')}</NavLink>
        </span>
        <span className="grow" />
        {search}
        <LanguageSwitch
          to={language === 'en' ? 'zh' : 'en'}
          label={t('otherLanguage')}
          title={t('switchLanguage')}
          onSwitch={onLanguage}
        />
        <NavLink href="/settings">{t('settings')}</NavLink>
      </nav>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-page px-5 pt-6 pb-20 sm:pt-10">
        {children}
      </main>
    </>
  )
}
