import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { BilingualText } from '@/components/reading/bilingual-text'
import { MasteryLevelMark } from '@/components/ui/mastery-level-mark'
import type { Level, Verification } from '@/lib/content/resource'
import type { TypesetText } from '@/lib/content/typeset'
import type { MasteryLevel } from '@/lib/mastery/mastery-level'
import type { Language } from '@/lib/shared/language'
import { type KeyPointState, KeyPointStateWords } from './key-point-state'

export type ReadingPoint = {
  readonly id: string
  readonly level: Level
  readonly point: TypesetText
  readonly note: TypesetText | null
  readonly locator: TypesetText
  readonly link: string
  /** Whether the link is the resource's own, whose address stands in the print's head already. */
  readonly isOwnLink: boolean
  readonly verified: readonly Verification[]
  readonly cards: number
  readonly state: KeyPointState
  readonly masteryLevel: MasteryLevel
}

type Props = { point: ReadingPoint; language: Language; both: boolean }

/** One claim with its note and source; in the margin, how deep it goes and how it is held. */
export function KeyPointItem({ point, language, both }: Props) {
  const t = useTranslations('library')
  const study = useTranslations('study')
  const levelWords = useTranslations('masteryLevel')
  return (
    <li
      id={point.id}
      className="grid scroll-mt-6 break-inside-avoid gap-x-8 gap-y-1.5 border-line border-t py-4 target:bg-accent-wash sm:grid-cols-[minmax(0,1fr)_9.5rem] print:block print:py-1.5"
    >
      <div className="print:contents">
        <div className="reading">
          <BilingualText as="p" text={point.point} language={language} both={both} />
        </div>
        {point.note && (
          <p className="mt-1.5 max-w-[65ch] text-control text-soft print:mt-0.5 print:leading-snug">
            <strong className="font-semibold">{t('note')}</strong>{' '}
            <BilingualText text={point.note} language={language} both={both} />
          </p>
        )}
        <p className="mt-1.5 text-small text-soft print:inline">
          <a
            href={point.link}
            target="_blank"
            rel="noreferrer"
            className={clsx('text-accent underline underline-offset-2', point.isOwnLink && 'address-known')}
          >
            <BilingualText text={point.locator} language={language} />
            <span className="sr-only"> {t('newWindow')}</span>
          </a>
          {' · '}
          {point.verified.map(level => study(`verified.${level}`)).join(study('listComma'))}
        </p>
      </div>
      <p className="flex flex-wrap gap-x-3 text-small text-soft sm:flex-col sm:pt-1 print:inline print:[&>span]:ml-2.5">
        <span className={clsx(point.level === 'essential' && 'font-semibold text-ink')}>
          {t(`level.${point.level}`)}
        </span>
        <span className="inline-flex items-center gap-1.5 print:align-bottom">
          <MasteryLevelMark level={point.masteryLevel} />
          {point.state.is === 'new' ? t('state.new') : levelWords(point.masteryLevel)}
        </span>
        {point.state.is !== 'new' && (
          <span>
            <KeyPointStateWords state={point.state} />
          </span>
        )}
        <span className="print:hidden">{t('cards', { count: point.cards })}</span>
      </p>
    </li>
  )
}
