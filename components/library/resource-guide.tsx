import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
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

type Props = { guide: ReadingGuide; figure: ReactNode; language: Language; both: boolean }

/** What stands above the key points of a resource: what it is, why it is here, and where the course and the source differ. */
export function ResourceGuide({ guide, figure, language, both }: Props) {
  const t = useTranslations('library.guide')
  return (
    <>
      {(['what', 'why'] as const).map(part => (
        <GuideSection key={part} id={part} title={t(part)}>
          <div className="reading">
            <BilingualText as="p" text={guide[part]} language={language} both={both} />
          </div>
        </GuideSection>
      ))}
      {figure}
      {guide.accounts.length > 0 && (
        <GuideSection id="accounts" title={t('accounts')}>
          <dl>
            {guide.accounts.map(({ about, course, source }) => (
              <div
                key={about.en}
                className="grid break-inside-avoid gap-x-6 gap-y-2 border-line border-t py-3 sm:grid-cols-[9rem_1fr_1fr] print:grid-cols-[8rem_1fr_1fr]"
              >
                <dt className="font-semibold">
                  <BilingualText text={about} language={language} both={both} />
                </dt>
                {[[t('course'), course] as const, [t('source'), source] as const].map(([who, text]) => (
                  <dd key={who}>
                    <p className="text-small text-soft">{who}</p>
                    <BilingualText as="p" text={text} language={language} both={both} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </GuideSection>
      )}
    </>
  )
}

function GuideSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`guide-${id}`} className="mt-8 print:mt-5">
      <h2 id={`guide-${id}`} className="mb-2 break-after-avoid font-serif text-section font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
