import { useFormatter, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { MasteryBar } from '@/components/ui/mastery-bar'
import type { Standing } from '@/lib/mastery/standing'
import type { Bilingual, Language } from '@/lib/shared/language'
import { StartKey } from './start-key'
import { type Plan, StudyPlan } from './study-plan'

export type TodayProps = {
  readonly now: number
  readonly timeZone: string
  readonly outline: {
    readonly standing: Standing
    readonly resources: readonly {
      readonly resource: { readonly id: string; readonly shortTitle: Bilingual }
      readonly standing: Standing
    }[]
  }
  readonly reviews: number
  readonly learning: number
  readonly fresh: number
  readonly minutes: number
  readonly newHeldBack: 'backlog' | null
  readonly overLimit: number
  readonly limits: { readonly newPerDay: number; readonly reviewsPerDay: number }
  readonly today: { readonly answers: number; readonly right: number }
  readonly yesterday: { readonly answers: number; readonly right: number }
  readonly plan: Plan
  readonly outOfScope: number
  readonly daysStudied: number
  readonly isStarted: boolean
  readonly next: { readonly inDays: number; readonly cards: number } | null
}

/** What is due, one button, and where one stands. */
export function TodayView({ today, language }: { today: TodayProps; language: Language }) {
  const t = useTranslations('today')
  const format = useFormatter()
  const { outline, reviews, learning, fresh } = today
  const cards = reviews + learning + fresh
  const parts = [
    reviews > 0 && t('partReviews', { count: reviews }),
    learning > 0 && t('partLearning', { count: learning }),
    fresh > 0 && t('partNew', { count: fresh }),
  ].filter(part => part !== false)
  const isFirst = outline.standing.seen === 0
  const date = format.dateTime(today.now, { weekday: 'long', day: 'numeric', month: 'long', timeZone: today.timeZone })
  return (
    <>
      <p className="text-soft">{date}</p>
      <h1 className="mt-1 font-serif text-heading font-semibold sm:text-heading-wide">
        {cards > 0 ? t('due', { cards, minutes: today.minutes }) : t('none')}
      </h1>
      <div className="mt-2 grid gap-1 text-soft">
        {isFirst && cards > 0 ? (
          <p>{t('first', { cards: outline.standing.cards, points: outline.standing.keyPoints, fresh })}</p>
        ) : (
          cards > 0 && (
            <p>
              {t('parts', { parts: format.list(parts, { type: 'conjunction' }) })}{' '}
              {today.today.answers === 0 && today.yesterday.answers > 0 && t('yesterday', today.yesterday)}
            </p>
          )
        )}
        {today.today.answers > 0 && <p>{t('doneToday', today.today)}</p>}
        {cards === 0 && today.next && (
          <p>
            {t('next', {
              cards: today.next.cards,
              when: today.next.inDays <= 1 ? t('tomorrow') : t('inDays', { days: today.next.inDays }),
            })}
          </p>
        )}
        {cards === 0 && outline.standing.seen < outline.standing.keyPoints && (
          <p>{t('moreNew', { limit: today.limits.newPerDay })}</p>
        )}
        {today.newHeldBack === 'backlog' && <p>{t('heldBack', { limit: today.limits.reviewsPerDay })}</p>}
        {today.outOfScope > 0 && <p>{t('outOfScope', { count: today.outOfScope })}</p>}
        {today.overLimit > 0 && <p>{t('overLimit', { count: today.overLimit })}</p>}
        {!isFirst && <p>{t('days', { count: today.daysStudied })}</p>}
      </div>
      {cards > 0 && (
        <p className="mt-6">
          <a href="/study" id="start" className={buttonClass('primary', 'min-h-12 px-6')}>
            {t(today.isStarted ? 'goOn' : 'start')} <Kbd>Enter</Kbd>
          </a>
          <StartKey target="start" />
        </p>
      )}
      <StudyPlan plan={today.plan} />
      <h2 className="mt-10 mb-2 font-semibold">{t('where')}</h2>
      <ul className="max-w-3xl">
        {outline.resources.map(({ resource, standing }) => {
          const percent = format.number(standing.mastery, { style: 'percent', maximumFractionDigits: 0 })
          return (
            <li
              key={resource.id}
              className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 border-line border-b py-2 sm:grid-cols-[1fr_14rem_3.5rem_5rem]"
            >
              <a href={`/library/${resource.id}`} className="text-ink no-underline hover:underline">
                {resource.shortTitle[language]}
              </a>
              <span className="max-sm:order-3 max-sm:col-span-2">
                <MasteryBar share={standing.mastery} label={t('held', { percent })} />
              </span>
              <span aria-hidden="true" className="hidden text-right text-small text-soft tabular-nums sm:block">
                {percent}
              </span>
              <span className="text-right text-soft tabular-nums">
                {standing.seen === 0
                  ? t('new')
                  : standing.due > 0
                    ? t('dueOf', { count: standing.due })
                    : t('nothingDue')}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
