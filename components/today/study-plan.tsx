import { useFormatter, useTranslations } from 'next-intl'
import type { StudyScope } from '@/lib/shared/study-scope'

export type Plan = {
  readonly perDay: number
  readonly studyUpTo: StudyScope
  readonly scopes: readonly { readonly scope: StudyScope; readonly newCards: number; readonly days: number | null }[]
}

/** How many days each depth of study still takes at the present pace, and which one is chosen. */
export function StudyPlan({ plan }: { plan: Plan }) {
  const t = useTranslations('today.plan')
  const format = useFormatter()
  if (plan.scopes.every(({ newCards }) => newCards === 0)) return null
  const perDay = format.number(plan.perDay, { maximumFractionDigits: 1 })
  return (
    <section aria-labelledby="plan" className="mt-10 max-w-3xl">
      <h2 id="plan" className="mb-1 font-semibold">
        {t('title')}
      </h2>
      <p className="mb-2 text-soft">{plan.perDay > 0 ? t('pace', { perDay }) : t('noPace')}</p>
      <ul>
        {plan.scopes.map(({ scope, newCards, days }) => (
          <li key={scope} className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-line border-b py-2">
            <span className={scope === plan.studyUpTo ? 'font-semibold' : undefined}>
              {t(`scopes.${scope}`)}
              {scope === plan.studyUpTo && <span className="font-normal text-soft"> · {t('chosen')}</span>}
            </span>
            <span className="text-right text-soft tabular-nums">
              {newCards === 0 ? t('allSeen') : days === null ? t('never', { newCards }) : t('days', { newCards, days })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small">
        <a href="/settings#study-up-to" className="text-accent underline underline-offset-2">
          {t('change')}
        </a>
      </p>
    </section>
  )
}
