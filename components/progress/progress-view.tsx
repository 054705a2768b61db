import { useFormatter, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { MasteryBar } from '@/components/ui/mastery-bar'
import type { KeyPointStanding, Standing } from '@/lib/mastery/standing'
import type { Bilingual, Language } from '@/lib/shared/language'
import { MasteryMap } from './mastery-map'

type Topic = {
  readonly topic: { readonly id: string; readonly title: Bilingual }
  readonly standing: Standing
  readonly keyPoints: readonly (KeyPointStanding & { readonly id: string })[]
}
type Props = {
  outline: {
    readonly standing: Standing
    readonly resources: readonly {
      readonly resource: { readonly id: string; readonly shortTitle: Bilingual }
      readonly standing: Standing
      readonly topics: readonly Topic[]
    }[]
  }
  points: ReadonlyMap<string, Bilingual>
  language: Language
}

/** Mastery by resource and topic, in a sentence, bars and a table at once. */
export function ProgressView({ outline, points, language }: Props) {
  const t = useTranslations('progress')
  const format = useFormatter()
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const { standing, resources } = outline
  const begun = resources.filter(({ standing }) => standing.seen > 0)
  const ranked = [...begun].sort((a, b) => b.standing.mastery - a.standing.mastery)
  const [strongest] = ranked
  const weakest = ranked.at(-1)
  return (
    <>
      <h1 className="font-serif text-heading font-semibold sm:text-heading-wide">
        {standing.seen > 0 ? t('held', { percent: percent(standing.mastery) }) : t('title')}
      </h1>
      <p className="mt-2 text-soft">
        {t('lead', { seen: standing.seen, points: standing.keyPoints, due: standing.due })}
      </p>
      {strongest && weakest && strongest !== weakest && (
        <p className="text-soft">
          {t('strongest', {
            strongest: strongest.resource.shortTitle[language],
            weakest: weakest.resource.shortTitle[language],
          })}
        </p>
      )}
      {standing.seen === 0 && (
        <>
          <p className="reading mt-4">{t('empty')}</p>
          <p className="mt-5">
            <a href="/study" className={buttonClass('primary')}>
              {t('start')}
            </a>
          </p>
        </>
      )}
      <MasteryMap resources={resources} points={points} levels={standing.levels} language={language} />
      <div className="mt-8 overflow-x-auto rounded-card border border-line bg-raised px-2.5 py-3 sm:px-6">
        <table className="w-full border-collapse text-small sm:text-control">
          <caption className="sr-only">{t('table')}</caption>
          <thead>
            <tr className="text-left text-small text-soft">
              <th scope="col" className="py-2 pr-4 font-semibold">
                {t('topic')}
              </th>
              <th scope="col" className="py-2 pr-2.5 text-right sm:pr-5 font-semibold">
                {t('seen')}
              </th>
              <th scope="col" className="py-2 pr-2.5 text-right sm:pr-5 font-semibold">
                {t('due')}
              </th>
              <th scope="col" className="py-2 text-right font-semibold sm:text-left">
                {t('mastery')}
              </th>
            </tr>
          </thead>
          {resources.map(({ resource, standing, topics }) => (
            <tbody key={resource.id} className="break-inside-avoid">
              <Row
                label={resource.shortTitle[language]}
                href={`/library/${resource.id}`}
                standing={standing}
                isResource
              />
              {topics.map(({ topic, standing }) => (
                <Row
                  key={topic.id}
                  label={topic.title[language]}
                  href={`/library/${resource.id}#${topic.id.split('/')[1] ?? ''}`}
                  standing={standing}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="mt-4 max-w-[65ch] text-small text-soft">{t('what')}</p>
    </>
  )
}

function Row({
  label,
  href,
  standing,
  isResource = false,
}: {
  label: string
  href: string
  standing: Standing
  isResource?: boolean
}) {
  const t = useTranslations('progress')
  const format = useFormatter()
  const percent = format.number(standing.mastery, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <tr className={isResource ? 'border-line border-t font-semibold' : 'text-soft'}>
      <th
        scope="row"
        className={isResource ? 'py-2 pr-2 text-left font-semibold' : 'py-1.5 pr-2 pl-2 text-left font-normal sm:pl-4'}
      >
        <a href={href} className="text-inherit no-underline hover:underline">
          {label}
        </a>
      </th>
      <td className="py-1.5 pr-2.5 text-right sm:pr-5 whitespace-nowrap tabular-nums">
        {t('seenOf', { seen: standing.seen, points: standing.keyPoints })}
      </td>
      <td className="py-1.5 pr-2.5 text-right sm:pr-5 tabular-nums">{standing.due}</td>
      <td className="py-1.5 sm:w-52">
        <span className="flex items-center justify-end gap-3">
          <span aria-hidden="true" className="hidden grow sm:block">
            <MasteryBar share={standing.mastery} label={percent} />
          </span>
          <span className="text-right tabular-nums sm:w-10">{percent}</span>
        </span>
      </td>
    </tr>
  )
}
