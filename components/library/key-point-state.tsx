import { useFormatter, useTranslations } from 'next-intl'

export type KeyPointState =
  | { readonly is: 'new' | 'learning' | 'suspended' }
  | { readonly is: 'due'; readonly mastery: number }
  | { readonly is: 'later'; readonly mastery: number; readonly inDays: number }

/** How a key point stands, in words, with a mark that does not rest on colour. */
export function KeyPointStateWords({ state }: { state: KeyPointState }) {
  const t = useTranslations('library')
  const today = useTranslations('today')
  const format = useFormatter()
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  switch (state.is) {
    case 'new':
    case 'learning':
    case 'suspended':
      return <span>{t(`state.${state.is}`)}</span>
    case 'due':
      return <span className="font-semibold text-ink">{t('state.due', { percent: percent(state.mastery) })}</span>
    case 'later': {
      const when = state.inDays <= 1 ? today('tomorrow') : today('inDays', { days: state.inDays })
      return <span className="text-good">{t('state.later', { percent: percent(state.mastery), when })}</span>
    }
  }
}
