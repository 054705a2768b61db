import clsx from 'clsx'
import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { BilingualText } from '@/components/reading/bilingual-text'
import type { TypesetText } from '@/lib/content/typeset'
import type { ChoiceQuestion, MultiQuestion } from '@/lib/quiz/question'
import type { Language } from '@/lib/shared/language'

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

type Props = {
  question: ChoiceQuestion<TypesetText> | MultiQuestion<TypesetText>
  chosen: readonly string[]
  /** After the answer: right and wrong are shown, nothing can be chosen. */
  isAnswered: boolean
  language: Language
  both: boolean
  onChoose(id: string): void
}

/** The options of a choice: buttons while open, marked with word, sign and colour once answered. */
export function OptionList({ question, chosen, isAnswered, language, both, onChoose }: Props) {
  const t = useTranslations('study')
  const isMulti = question.kind === 'multi'
  return (
    <ul className="grid gap-2.5" aria-label={t(isMulti ? 'optionsMulti' : 'options')}>
      {question.options.map((option, place) => {
        const isChosen = chosen.includes(option.id)
        const content = (
          <>
            <span aria-hidden="true" className="w-6 shrink-0 pt-[0.2em] text-small font-semibold text-soft">
              {LETTERS[place]}
            </span>
            <span className="min-w-0 grow font-serif text-reading">
              <BilingualText text={option.text} language={language} both={both} />
            </span>
          </>
        )
        const base = 'flex w-full items-start gap-3 rounded-control border px-4 py-3 text-left'
        if (!isAnswered)
          return (
            <li key={option.id}>
              <button
                type="button"
                aria-pressed={isMulti ? isChosen : undefined}
                aria-keyshortcuts={LETTERS[place]?.toLowerCase()}
                onClick={() => onChoose(option.id)}
                className={clsx(
                  base,
                  'min-h-13 bg-raised transition-colors duration-100 hover:bg-accent-wash',
                  isChosen ? 'border-accent bg-accent-wash ring-1 ring-accent' : 'border-edge',
                )}
              >
                {content}
                {isMulti && (
                  <span
                    aria-hidden="true"
                    className={clsx(
                      'mt-1 flex size-5 shrink-0 items-center justify-center rounded-[5px] border',
                      isChosen ? 'border-accent bg-accent text-accent-ink' : 'border-edge',
                    )}
                  >
                    {isChosen && <Check size={14} strokeWidth={3} />}
                  </span>
                )}
              </button>
            </li>
          )
        const verdict = option.right
          ? isChosen
            ? 'rightChosen'
            : isMulti
              ? 'rightMissed'
              : 'right'
          : isChosen
            ? 'wrongChosen'
            : null
        return (
          <li
            key={option.id}
            className={clsx(
              base,
              'flex-wrap',
              option.right
                ? 'border-good bg-good-wash'
                : isChosen
                  ? 'border-again bg-again-wash'
                  : 'border-line bg-raised',
            )}
          >
            <span className="flex min-w-0 grow basis-40 items-start gap-3">{content}</span>
            {verdict && (
              <span
                className={clsx(
                  'ml-auto inline-flex items-center gap-1 pt-[0.2em] text-small font-semibold',
                  option.right ? 'text-good' : 'text-again',
                )}
              >
                {option.right ? <Check size={15} aria-hidden="true" /> : <X size={15} aria-hidden="true" />}
                {t(`verdict.${verdict}`)}
              </span>
            )}
            {isChosen && option.why && (
              <span className="basis-full pl-9 text-control text-ink">
                <BilingualText text={option.why} language={language} both={both} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
