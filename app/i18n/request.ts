import { getRequestConfig } from 'next-intl/server'
import { requestLanguage } from './request-language'

export default getRequestConfig(async () => {
  const locale = await requestLanguage()
  return {
    locale: locale === 'zh' ? 'zh-Hans' : 'en',
    messages: (locale === 'zh' ? await import('./zh.json') : await import('./en.json')).default,
  }
})
