import { ExternalLink } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { BilingualText } from '@/components/reading/bilingual-text'
import { MasteryBar } from '@/components/ui/mastery-bar'
import { MasteryLevelMark } from '@/components/ui/mastery-level-mark'
import type { Level, Verification } from '@/lib/content/resource'
import type { TypesetText } from '@/lib/content/typeset'
import type { MasteryLevel } from '@/lib/mastery/mastery-level'
import type { Standing } from '@/lib/mastery/standing'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type KeyPointState, KeyPointStateWords } from './key-point-state'
import { type ReadingGuide, ResourceGuide } from './resource-guide'

export type ReadingPoint = {
  readonly id: string
  readonly level: Level
  readonly point: TypesetText
  readonly note: TypesetText | null
  readonly locator: TypesetText
  readonly link: string
  readonly verified: readonly Verification[]
  readonly cards: number
  readonly state: KeyPointState
  readonly masteryLevel: MasteryLevel
}

type Props = {
  resource: {
    readonly title: Bilingual
    readonly authors: string
    readonly year: string
    readonly link: string
    readonly summary: Bilingual
    readonly section: Bilingual
  }
  topics: readonly { readonly id: string; readonly title: string; readonly keyPoints: readonly ReadingPoint[] }[]
  standing: Standing
  guide: ReadingGuide | null
  language: Language
  both: boolean
}

/** A resource as a page to read: its key points by topic, with sources and how well each is held. */
export function ResourceView({ resource, topics, standing, guide, language, both }: Props) {
  const t = useTranslations('library')
  const study = useTranslations('study')
  const today = useTranslations('today')
  const levelWords = useTranslations('masteryLevel')
  const format = useFormatter()
  const percent = format.number(standing.mastery, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <article className="mx-auto max-w-reading">
      <p className="text-small text-soft">
        <a href="/library" className="text-soft underline-offset-2 hover:underline">
          {t('title')}
        </a>{' '}
        · {resource.section[language]}
      </p>
      <h1 className="mt-2 font-serif text-heading font-semibold sm:text-heading-wide">{resource.title[language]}</h1>
      <p className="mt-2 text-soft">
        {resource.authors}, {resource.year} ·{' '}
        <a
          href={resource.link}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 text-accent underline underline-offset-2"
        >
          {t('open')} <ExternalLink size={14} aria-hidden="true" />
          <span className="sr-only">{t('newWindow')}</span>
        </a>
      </p>
      <p className="reading mt-4">{resource.summary[language]}</p>
      <div className="mt-5 flex items-center gap-4">
        <span className="w-40">
          <MasteryBar share={standing.mastery} label={today('held', { percent })} />
        </span>
        <span className="text-small text-soft">
          {today('held', { percent })} ·{' '}
          {t('counts', { topics: topics.length, points: standing.keyPoints, cards: standing.cards })}
        </span>
      </div>
      {guide && <ResourceGuide guide={guide} language={language} both={both} />}
      <nav aria-label={t('contents')} className="mt-8 rounded-card bg-sunken px-5 py-4 print:hidden">
        <h2 className="mb-1 text-small font-semibold text-soft">{t('contents')}</h2>
        <ol className="grid gap-x-6 gap-y-0.5 sm:grid-cols-2">
          {topics.map(topic => (
            <li key={topic.id}>
              <a href={`#${topic.id}`} className="text-ink underline-offset-2 hover:underline">
                {topic.title}
              </a>
            </li>
          ))}
        </ol>
        <p className="mt-2 text-small text-soft">{t('levels')}</p>
      </nav>
      {topics.map(topic => (
        <section key={topic.id} id={topic.id} aria-labelledby={`${topic.id}-title`} className="mt-10 scroll-mt-6">
          <h2 id={`${topic.id}-title`} className="mb-2 font-serif text-section font-semibold">
            {topic.title}
          </h2>
          <ul>
            {topic.keyPoints.map(point => (
              <li
                key={point.id}
                id={point.id}
                className="scroll-mt-6 break-inside-avoid border-line border-t py-4 target:bg-accent-wash"
              >
                <div className="reading">
                  <BilingualText as="p" text={point.point} language={language} both={both} />
                </div>
                {point.note && (
                  <p className="mt-1.5 max-w-[65ch] text-control text-soft">
                    <strong className="font-semibold">{t('note')}</strong>{' '}
                    <BilingualText text={point.note} language={language} both={both} />
                  </p>
                )}
                <p className="mt-2 flex flex-wrap gap-x-3 gap-y-0.5 text-small text-soft">
                  <a
                    href={point.link}
                    target="_blank"
                    rel="noreferrer"
                    className="text-accent underline underline-offset-2"
                  >
                    <BilingualText text={point.locator} language={language} />
                    <span className="sr-only"> {t('newWindow')}</span>
                  </a>
                  <span>{point.verified.map(level => study(`verified.${level}`)).join(study('listComma'))}</span>
                  <span>{t(`level.${point.level}`)}</span>
                  <span>{t('cards', { count: point.cards })}</span>
                  <span className="inline-flex items-center gap-1.5">
                    <MasteryLevelMark level={point.masteryLevel} />
                    {levelWords(point.masteryLevel)}
                  </span>
                  <KeyPointStateWords state={point.state} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
