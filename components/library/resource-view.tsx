import { ExternalLink } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MasteryBar } from '@/components/ui/mastery-bar'
import type { MarkedTerm } from '@/lib/content/mark-terms'
import type { Resource } from '@/lib/content/resource'
import type { Standing } from '@/lib/mastery/standing'
import type { Language } from '@/lib/shared/language'
import { KeyPointItem, type ReadingPoint } from './key-point-item'
import { ReadingLegend } from './reading-legend'
import { type ReadingGuide, ResourceGuide } from './resource-guide'
import { TermDefinitions } from './term-definitions'
import { TermsShown } from './terms-shown'

export type ReadingTopic = {
  readonly id: string
  readonly title: string
  readonly keyPoints: readonly ReadingPoint[]
}

type Props = {
  resource: Pick<Resource, 'title' | 'authors' | 'year' | 'kind' | 'link' | 'summary' | 'section'>
  topics: readonly ReadingTopic[]
  standing: Standing
  guide: ReadingGuide | null
  /** The resource's picture, where it has one. */
  figure: ReactNode
  marked: readonly MarkedTerm[]
  language: Language
  both: boolean
}

/** A resource as a study guide: what it is, then its key points by topic, with sources and how well each is held. */
export function ResourceView({ resource, topics, standing, guide, figure, marked, language, both }: Props) {
  const t = useTranslations('library')
  const verified = new Set(topics.flatMap(topic => topic.keyPoints.flatMap(point => point.verified)))
  return (
    <TermsShown>
      <article className="mx-auto max-w-reading">
        <p className="text-small text-soft print:hidden">
          <a href="/library" className="text-soft underline-offset-2 hover:underline">
            {t('title')}
          </a>{' '}
          · {resource.section[language]}
        </p>
        <h1 className="mt-2 font-serif text-heading font-semibold sm:text-heading-wide">{resource.title[language]}</h1>
        <p className="mt-2 text-soft">
          {resource.authors}, {resource.year} · {t(`kind.${resource.kind}`)}
          {'\u00a0· '}
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
        <HeldSoFar standing={standing} topics={topics.length} />
        {guide ? (
          <ResourceGuide guide={guide} figure={figure} language={language} both={both} />
        ) : (
          <>
            <p className="reading mt-5">{resource.summary[language]}</p>
            {figure}
          </>
        )}
        <div className="mt-10 rounded-card bg-sunken px-5 py-4 print:mt-5 print:p-0">
          <nav aria-label={t('contents')}>
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
          </nav>
          <ReadingLegend verified={verified} />
        </div>
        <div className="gap-x-[7mm] print:mt-4 print:columns-2">
          {topics.map(topic => (
            <section
              key={topic.id}
              id={topic.id}
              aria-labelledby={`${topic.id}-title`}
              className="mt-10 scroll-mt-6 print:mt-4 print:first:mt-0"
            >
              <h2
                id={`${topic.id}-title`}
                className="mb-2 break-after-avoid font-serif text-section font-semibold print:mb-1"
              >
                {topic.title}
              </h2>
              <ul>
                {topic.keyPoints.map(point => (
                  <KeyPointItem key={point.id} point={point} language={language} both={both} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </article>
      <TermDefinitions marked={marked} />
    </TermsShown>
  )
}

function HeldSoFar({ standing, topics }: { standing: Standing; topics: number }) {
  const t = useTranslations('library')
  const today = useTranslations('today')
  const format = useFormatter()
  const percent = format.number(standing.mastery, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      <span className="w-40">
        <MasteryBar share={standing.mastery} label={today('held', { percent })} />
      </span>
      <span className="text-small text-soft">
        {today('held', { percent })} · {t('counts', { topics, points: standing.keyPoints, cards: standing.cards })}
      </span>
    </div>
  )
}
