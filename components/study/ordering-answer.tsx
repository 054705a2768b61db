import clsx from 'clsx'
import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { BilingualText } from '@/components/reading/bilingual-text'
import type { TypesetText } from '@/lib/content/typeset'
import type { OrderingQuestion } from '@/lib/quiz/question'
import type { Language } from '@/lib/shared/language'
import { LETTERS } from './option-list'

type Props = {
  question: OrderingQuestion<TypesetText>
  chosen: readonly string[]
  isAnswered: boolean
  language: Language
  both: boolean
  onChoose(id: string): void
}

/** Ordering by pointing: each item chosen takes the next place; chosen again it leaves its place. */
export function OrderingAnswer({ question, chosen, isAnswered, language, both, onChoose }: Props) {
  const t = useTranslations('study')
  if (isAnswered) return <RightOrder question={question} chosen={chosen} language={language} both={both} />
  return (
    <div className="grid gap-2.5">
      <p className="text-small text-soft">
        {t('orderHow')}
        {question.ends && (
          <>
            {' '}
            <BilingualText text={question.ends.first} language={language} /> →{' '}
            <BilingualText text={question.ends.last} language={language} />
          </>
        )}
      </p>
      <ul className="grid gap-2.5" aria-label={t('orderItems')}>
        {question.items.map((item, index) => {
          const place = chosen.indexOf(item.id)
          return (
            <li key={item.id}>
              <button
                type="button"
                aria-pressed={place >= 0}
                aria-keyshortcuts={LETTERS[index]?.toLowerCase()}
                onClick={() => onChoose(item.id)}
                className={clsx(
                  'flex min-h-13 w-full items-start gap-3 rounded-control border bg-raised px-4 py-3 text-left transition-colors duration-100 hover:bg-accent-wash',
                  place >= 0 ? 'border-accent bg-accent-wash ring-1 ring-accent' : 'border-edge',
                )}
              >
                <span aria-hidden="true" className="w-6 shrink-0 pt-[0.2em] text-small font-semibold text-soft">
                  {LETTERS[index]}
                </span>
                <span className="min-w-0 grow font-serif text-reading">
                  <BilingualText text={item.text} language={language} both={both} />
                </span>
                {place >= 0 && (
                  <span className="ml-auto shrink-0 pt-[0.1em] font-semibold text-accent tabular-nums">
                    <span className="sr-only">{t('place')} </span>
                    {place + 1}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function RightOrder({ question, chosen, language, both }: Omit<Props, 'isAnswered' | 'onChoose'>) {
  const t = useTranslations('study')
  const byId = new Map(question.items.map(item => [item.id, item]))
  return (
    <ol className="grid gap-2.5" aria-label={t('orderRight')}>
      {question.order.map((id, place) => {
        const item = byId.get(id)
        const isRight = chosen[place] === id
        const own = chosen.indexOf(id)
        return (
          <li
            key={id}
            className={clsx(
              'flex items-start gap-3 rounded-control border px-4 py-3',
              isRight ? 'border-good bg-good-wash' : 'border-again bg-again-wash',
            )}
          >
            <span className="w-6 shrink-0 pt-[0.2em] text-small font-semibold text-soft tabular-nums">{place + 1}</span>
            <span className="min-w-0 grow font-serif text-reading">
              {item && <BilingualText text={item.text} language={language} both={both} />}
            </span>
            <span
              className={clsx(
                'inline-flex shrink-0 items-center gap-1 pt-[0.2em] text-small font-semibold',
                isRight ? 'text-good' : 'text-again',
              )}
            >
              {isRight ? <Check size={15} aria-hidden="true" /> : <X size={15} aria-hidden="true" />}
              {isRight
                ? t('verdict.inPlace')
                : own >= 0
                  ? t('verdict.youPut', { place: own + 1 })
                  : t('verdict.notPlaced')}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
