import { useFormatter, useTranslations } from 'next-intl'
import { MasteryBar } from '@/components/ui/mastery-bar'
import type { Standing } from '@/lib/mastery/standing'
import type { Bilingual, Language } from '@/lib/shared/language'

type Props = {
  outline: {
    readonly standing: Standing
    readonly resources: readonly {
      readonly resource: {
        readonly id: string
        readonly title: Bilingual
        readonly section: Bilingual
        readonly authors: string
        readonly year: string
      }
      readonly standing: Standing
      readonly topics: readonly unknown[]
    }[]
  }
  language: Language
}

/** The reading list, by section. */
export function LibraryView({ outline, language }: Props) {
  const t = useTranslations('library')
  const today = useTranslations('today')
  const format = useFormatter()
  const { standing, resources } = outline
  const sections = [...new Set(resources.map(({ resource }) => resource.section[language]))]
  return (
    <>
      <h1 className="font-serif text-heading font-semibold sm:text-heading-wide">{t('title')}</h1>
      <p className="mt-2 text-soft">
        {t('lead', { resources: resources.length, points: standing.keyPoints, cards: standing.cards })}
      </p>
      <p className="mt-1">
        <a href="/library/marked" className="text-accent underline underline-offset-2">
          {t('flagged')}
        </a>
      </p>
      {sections.map(section => (
        <section key={section} className="mt-9 max-w-3xl">
          <h2 className="mb-1 font-semibold text-soft">{section}</h2>
          <ul>
            {resources
              .filter(({ resource }) => resource.section[language] === section)
              .map(({ resource, standing, topics }) => (
                <li key={resource.id} className="border-line border-b py-3.5">
                  <a
                    href={`/library/${resource.id}`}
                    className="font-serif text-section font-medium text-ink no-underline hover:underline"
                  >
                    {resource.title[language]}
                  </a>
                  <p className="mt-0.5 text-small text-soft">
                    {resource.authors}, {resource.year}
                  </p>
                  <div className="mt-2 grid grid-cols-[1fr_auto] items-center gap-4 sm:grid-cols-[1fr_10rem]">
                    <p className="text-small text-soft">
                      {t('counts', { topics: topics.length, points: standing.keyPoints, cards: standing.cards })}
                      {standing.due > 0 && ` · ${t('due', { count: standing.due })}`}
                    </p>
                    <span className="w-24 sm:w-full">
                      <MasteryBar
                        share={standing.mastery}
                        label={today('held', {
                          percent: format.number(standing.mastery, { style: 'percent', maximumFractionDigits: 0 }),
                        })}
                      />
                    </span>
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
