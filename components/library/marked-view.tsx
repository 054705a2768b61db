import { useFormatter, useTranslations } from 'next-intl'
import { BilingualText } from '@/components/reading/bilingual-text'
import { Button } from '@/components/ui/button'
import type { TypesetText } from '@/lib/content/typeset'
import type { Language } from '@/lib/shared/language'

type Marked = { id: string; file: string; prompt: TypesetText; flaggedAt: number | null; note: string | null }
type Props = {
  flagged: readonly Marked[]
  suspended: readonly Marked[]
  language: Language
  timeZone: string
  onTakeOff(cardId: string, mark: 'unflag' | 'unsuspend'): Promise<void>
}

/** Cards the learner reported, with where to mend them, and cards that are not asked. */
export function MarkedView({ flagged, suspended, language, timeZone, onTakeOff }: Props) {
  const t = useTranslations('library')
  const format = useFormatter()
  return (
    <div className="mx-auto max-w-reading">
      <p className="text-small text-soft">
        <a href="/library" className="text-soft underline-offset-2 hover:underline">
          {t('title')}
        </a>
      </p>
      <h1 className="mt-2 font-serif text-heading font-semibold sm:text-heading-wide">{t('flagged')}</h1>
      <p className="mt-2 text-soft">{flagged.length > 0 ? t('flaggedLead') : t('noFlags')}</p>
      <ul className="mt-4">
        {flagged.map(card => (
          <li key={card.id} className="border-line border-t py-4">
            <p className="font-serif text-reading">
              <BilingualText text={card.prompt} language={language} />
            </p>
            <p className="mt-1 whitespace-pre-wrap">{card.note || t('noNote')}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-small text-soft">
              <code>{card.file}</code>
              <code>{card.id}</code>
              {card.flaggedAt !== null && (
                <span>{t('flagOn', { date: format.dateTime(card.flaggedAt, { dateStyle: 'medium', timeZone }) })}</span>
              )}
            </p>
            <form action={onTakeOff.bind(null, card.id, 'unflag')} className="mt-2">
              <Button type="submit">{t('unflag')}</Button>
            </form>
          </li>
        ))}
      </ul>
      <h2 className="mt-10 font-serif text-section font-semibold">{t('suspendedCards')}</h2>
      {suspended.length === 0 && <p className="mt-2 text-soft">{t('noSuspended')}</p>}
      <ul className="mt-3">
        {suspended.map(card => (
          <li key={card.id} className="flex flex-wrap items-center justify-between gap-3 border-line border-t py-3">
            <span className="min-w-0 grow basis-80 font-serif text-reading">
              <BilingualText text={card.prompt} language={language} />
            </span>
            <form action={onTakeOff.bind(null, card.id, 'unsuspend')}>
              <Button type="submit">{t('unsuspend')}</Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  )
}
