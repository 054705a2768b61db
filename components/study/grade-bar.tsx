import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { Outlook } from '@/lib/queue/study-entry'
import { GRADES, type Grade } from '@/lib/scheduling/grade'
import { useDueWords } from './use-due-words'

const INK: Record<Grade, string> = { again: 'text-again', hard: 'text-hard', good: 'text-good', easy: 'text-easy' }

type Props = {
  outlook: Readonly<Record<Grade, Outlook>>
  /** What the first button says: that it was a guess, or, in open recall, that it was not known. */
  again: 'guessed' | 'forgot'
  focus: Ref<HTMLButtonElement>
  onGrade(grade: Grade): void
}

/** How it went, after a right answer: four grades, each with when the card would come back. */
export function GradeBar({ outlook, again, focus, onGrade }: Props) {
  const t = useTranslations('study')
  const words = useDueWords()
  return (
    <fieldset className="grid w-full grid-cols-4 gap-2 sm:gap-2.5">
      <legend className="sr-only">{t('howDidItGo')}</legend>
      {GRADES.map((grade, index) => (
        <button
          key={grade}
          type="button"
          ref={grade === 'good' ? focus : undefined}
          aria-keyshortcuts={grade === 'good' ? '3 Enter Space' : String(index + 1)}
          onClick={() => onGrade(grade)}
          className="flex min-h-13 flex-col items-center justify-center gap-x-2 rounded-control border border-edge bg-raised px-1 py-1.5 whitespace-nowrap hover:bg-sunken focus-visible:rounded-control sm:min-h-11 sm:flex-row sm:px-2.5"
        >
          <Kbd>{String(index + 1)}</Kbd>
          <span className={clsx('font-semibold', INK[grade])}>
            {t(grade === 'again' ? `again.${again}` : `grade.${grade}`)}
          </span>
          <span className="text-small text-soft tabular-nums sm:ml-auto">
            <span className="sr-only">{t('comesBackIn')} </span>
            {words(outlook[grade].due)}
          </span>
        </button>
      ))}
    </fieldset>
  )
}

/** The one way on after a wrong answer. */
export function NextBar({
  outlook,
  focus,
  canOverride,
  onNext,
  onOverride,
}: {
  outlook: Outlook
  focus: Ref<HTMLButtonElement>
  canOverride: boolean
  onNext(): void
  onOverride(): void
}) {
  const t = useTranslations('study')
  const words = useDueWords()
  return (
    <div className="flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="text-control text-soft">{t('itComesBack', { when: words(outlook.due, 'sentence') })}</p>
      <div className="ml-auto flex gap-2">
        {canOverride && (
          <Button look="plain" onClick={onOverride}>
            {t('countAsRight')}
          </Button>
        )}
        <Button look="primary" ref={focus} onClick={onNext} aria-keyshortcuts="Enter Space" className="min-w-28">
          {t('next')} <Kbd>Enter</Kbd>
        </Button>
      </div>
    </div>
  )
}
