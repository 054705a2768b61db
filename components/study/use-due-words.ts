import { useFormatter, useTranslations } from 'next-intl'
import type { NextDue } from '@/lib/scheduling/scheduler'

/** When a card comes back, in words: `10 min`, `5 d`, `3 mo` on buttons; `in 10 minutes` in sentences. */
export function useDueWords() {
  const t = useTranslations('study')
  const format = useFormatter()
  return (due: NextDue, form: 'short' | 'sentence' = 'short'): string => {
    if (due.in === 'minutes') {
      const hours = due.minutes / 60
      return hours >= 2
        ? t(`due.${form}.hours`, { count: Math.round(hours) })
        : t(`due.${form}.minutes`, { count: due.minutes })
    }
    if (due.days < 60) return t(`due.${form}.days`, { count: due.days })
    const months = due.days / 30.44
    if (months < 24)
      return t(`due.${form}.months`, { count: format.number(months, { maximumFractionDigits: months < 10 ? 1 : 0 }) })
    return t(`due.${form}.years`, { count: format.number(due.days / 365.25, { maximumFractionDigits: 1 }) })
  }
}
