import type en from './en.json'

/** Keys of messages are checked by the compiler, against the English catalogue. */
declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof en
    Locale: 'en' | 'zh-Hans'
  }
}
