import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { learnerSettings } from '../../learner'
import { Settings } from './settings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  const [settings, messages] = await Promise.all([learnerSettings(), getMessages()])
  return (
    <NextIntlClientProvider messages={{ settings: messages.settings }}>
      <Settings settings={settings} zones={Intl.supportedValuesOf('timeZone')} />
    </NextIntlClientProvider>
  )
}
