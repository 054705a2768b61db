import './globals.css'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { requestLanguage } from './i18n/request-language'
import { learnerSettings } from './learner'
import { ZoneReporter } from './zone-reporter'

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-inter',
  display: 'swap',
})
const sourceSerif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  weight: '200 900',
  variable: '--font-source-serif',
  display: 'swap',
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app')
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('description') }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#181512' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [settings, language] = await Promise.all([learnerSettings(), requestLanguage()])
  const theme = settings.theme === 'system' ? undefined : settings.theme
  return (
    <html
      lang={language === 'zh' ? 'zh-Hans' : 'en'}
      data-theme={theme}
      className={`${inter.variable} ${sourceSerif.variable}`}
    >
      <body>
        {children}
        {settings.timeZone === null && <ZoneReporter />}
      </body>
    </html>
  )
}
