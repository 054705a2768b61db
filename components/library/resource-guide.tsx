import { useTranslations } from 'next-intl'
import { BilingualText } from '@/components/reading/bilingual-text'
import type { TypesetText } from '@/lib/content/typeset'
import type { Language } from '@/lib/shared/language'

export type ReadingGuide = {
  readonly what: TypesetText
  readonly why: TypesetText
  readonly accounts: readonly {
    readonly about: TypesetText
    readonly course: TypesetText
    readonly source: TypesetText
  }[]
}

/** What stands above the key points of a resource: what it is, why it is here, and where the course and the source differ. */
export function ResourceGuide({ guide, language, both }: { guide: ReadingGuide; language: Language; both: boolean }) {
  const t = useTranslations('library.guide')
  return (
    <>
      {(['what', 'why'] as const).map(part => (
        <section key={part} aria-labelledby={`guide-${part}`} className="mt-8">
          <h2 id={`guide-${part}`} className="mb-2 font-serif text-section font-semibold">
            {t(part)}
          </h2>
          <div className="reading">
            <BilingualText as="p" text={guide[part]} language={language} both={both} />
          </div>
        </section>
      ))}
      {guide.accounts.length > 0 && (
        <section aria-labelledby="guide-accounts" className="mt-8">
          <h2 id="guide-accounts" className="mb-2 font-serif text-section font-semibold">
            {t('accounts')}
          </h2>
          <dl className="grid gap-4">
            {guide.accounts.map(({ about, course, source }) => (
              <div key={about.en} className="break-inside-avoid rounded-card border border-line bg-raised px-4 py-3">
                <dt className="font-semibold">
                  <BilingualText text={about} language={language} both={both} />
                </dt>
                <dd className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
                  {[[t('course'), course] as const, [t('source'), source] as const].map(([who, text]) => (
                    <div key={who}>
                      <p className="text-small text-soft">{who}</p>
                      <BilingualText as="p" text={text} language={language} both={both} />
                    </div>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
