import { useTranslations } from 'next-intl'
import { LEVELS, VERIFICATIONS, type Verification } from '@/lib/content/resource'

/** What the words beside a key point mean: how deep it goes, and how it was checked. */
export function ReadingLegend({ verified }: { verified: ReadonlySet<Verification> }) {
  const t = useTranslations('library')
  const study = useTranslations('study')
  const groups = [
    {
      title: t('legend.levels'),
      words: LEVELS.map(level => [t(`level.${level}`), t(`legend.level.${level}`)] as const),
    },
    {
      title: t('legend.verified'),
      words: VERIFICATIONS.filter(level => verified.has(level)).map(
        level => [study(`verified.${level}`), t(`legend.${level}`)] as const,
      ),
    },
  ]
  return (
    <details className="mt-3 text-small text-soft print:[&::details-content]:[content-visibility:visible]">
      <summary className="w-fit py-1 print:list-none print:py-0">{t('legend.title')}</summary>
      <div className="gap-x-6 print:grid print:grid-cols-2">
        {groups.map(({ title, words }) => (
          <section key={title} className="mt-2">
            <h3 className="font-semibold">{title}</h3>
            <dl className="mt-1 grid gap-x-5 gap-y-0.5 sm:grid-cols-[max-content_1fr]">
              {words.map(([word, meaning]) => (
                <div key={word} className="sm:contents">
                  <dt className="text-ink">{word}</dt>
                  <dd className="max-sm:mb-1">{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </details>
  )
}
