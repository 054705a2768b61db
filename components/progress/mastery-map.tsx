import { useFormatter, useTranslations } from 'next-intl'
import { MasteryLevelMark } from '@/components/ui/mastery-level-mark'
import { LEVEL_THRESHOLDS, MASTERY_LEVELS, type MasteryLevel } from '@/lib/mastery/mastery-level'
import type { Bilingual, Language } from '@/lib/shared/language'

type MapPoint = {
  readonly id: string
  readonly masteryLevel: MasteryLevel
  readonly mastery: number
  readonly provenDays: number
}
type Props = {
  readonly resources: readonly {
    readonly resource: { readonly id: string; readonly shortTitle: Bilingual }
    readonly topics: readonly {
      readonly topic: { readonly id: string; readonly title: Bilingual }
      readonly keyPoints: readonly MapPoint[]
    }[]
  }[]
  readonly points: ReadonlyMap<string, Bilingual>
  readonly levels: Readonly<Record<MasteryLevel, number>>
  readonly language: Language
}

/** One square a key point, by resource and topic; each leads to its key point in the library. */
export function MasteryMap({ resources, points, levels, language }: Props) {
  const t = useTranslations('progress.map')
  const words = useTranslations('masteryLevel')
  const format = useFormatter()
  const parts = MASTERY_LEVELS.filter(level => levels[level] > 0).map(level =>
    t('part', { count: levels[level], level: words(level).toLowerCase() }),
  )
  return (
    <section aria-labelledby="mastery-map" className="mt-10">
      <h2 id="mastery-map" className="font-serif text-[1.375rem] font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 text-soft">{t('sentence', { parts: format.list(parts, { type: 'unit' }) })}</p>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-small text-soft">
        {MASTERY_LEVELS.map(level => (
          <li key={level} className="flex items-center gap-2">
            <MasteryLevelMark level={level} />
            {words(level)}
          </li>
        ))}
      </ul>
      <div className="mt-4 grid gap-4 rounded-card border border-line bg-raised px-4 py-4 sm:px-6">
        {resources.map(({ resource, topics }) => (
          <div key={resource.id} className="grid break-inside-avoid gap-2 sm:grid-cols-[11rem_1fr] sm:gap-4">
            <h3 className="font-semibold">
              <a href={`/library/${resource.id}`} className="text-ink no-underline hover:underline">
                {resource.shortTitle[language]}
              </a>
            </h3>
            <ul className="flex flex-wrap gap-x-4 gap-y-2">
              {topics.map(({ topic, keyPoints }) => (
                <li key={topic.id}>
                  <ul
                    aria-label={topic.title[language]}
                    title={topic.title[language]}
                    className="flex flex-wrap gap-0.5"
                  >
                    {keyPoints.map(point => {
                      const name = t('point', {
                        point: points.get(point.id)?.[language] ?? point.id,
                        level: words(point.masteryLevel),
                        percent: format.number(point.mastery, { style: 'percent', maximumFractionDigits: 0 }),
                        days: point.provenDays,
                      })
                      return (
                        <li key={point.id} className="flex">
                          <a
                            href={`/library/${resource.id}#${point.id}`}
                            aria-label={name}
                            title={name}
                            className="grid size-6 place-items-center rounded-sm"
                          >
                            <MasteryLevelMark level={point.masteryLevel} className="size-5" />
                          </a>
                        </li>
                      )
                    })}
                  </ul>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <details className="mt-3 text-small text-soft">
        <summary className="cursor-pointer">{t('how')}</summary>
        <dl className="mt-2 grid max-w-[65ch] gap-1 sm:grid-cols-[7rem_1fr]">
          {MASTERY_LEVELS.map(level => (
            <div key={level} className="contents">
              <dt className="font-semibold text-ink">{words(level)}</dt>
              <dd className="max-sm:mb-1">{t(`definitions.${level}`, thresholdsOf(level))}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 max-w-[65ch]">{t('goingDown')}</p>
      </details>
    </section>
  )
}

function thresholdsOf(level: MasteryLevel) {
  if (level === 'new' || level === 'learning') return {}
  const { mastery, provenDays } = LEVEL_THRESHOLDS[level]
  return { percent: Math.round(mastery * 100), days: provenDays }
}
