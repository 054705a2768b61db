import clsx from 'clsx'
import { Check, ExternalLink, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { BilingualText } from '@/components/reading/bilingual-text'
import type { TypesetText } from '@/lib/content/typeset'
import type { StudyEntry } from '@/lib/queue/study-entry'
import type { Question } from '@/lib/quiz/question'
import type { Verdict } from '@/lib/quiz/verdict'
import type { Language } from '@/lib/shared/language'

type Reading = { language: Language; both: boolean }

/** What was answered and what is right, for kinds without options to mark in place. */
export function AnswerShown({
  question,
  verdict,
  given,
  language,
  both,
}: Reading & { question: Question<TypesetText>; verdict: Verdict<TypesetText>; given: string | null }) {
  const t = useTranslations('study')
  const right = shownAnswer(question)
  if (!right) return null
  return (
    <div className="grid gap-2.5">
      {given !== null && (
        <p
          className={clsx(
            'flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-control border px-4 py-3',
            verdict.correct ? 'border-good bg-good-wash' : 'border-again bg-again-wash',
          )}
        >
          <span className="min-w-0 font-serif text-reading wrap-anywhere">{given}</span>
          <span
            className={clsx(
              'ml-auto inline-flex items-center gap-1 text-small font-semibold',
              verdict.correct ? 'text-good' : 'text-again',
            )}
          >
            {verdict.correct ? <Check size={15} aria-hidden="true" /> : <X size={15} aria-hidden="true" />}
            {t(verdict.correct ? 'verdict.rightChosen' : 'verdict.wrongChosen')}
          </span>
          {!verdict.correct && verdict.near && verdict.near !== 'partly' && (
            <span className="basis-full text-control">{t(`near.${verdict.near}`)}</span>
          )}
          {verdict.why.map(why => (
            <span key={why.en} className="basis-full text-control">
              <BilingualText text={why} language={language} both={both} />
            </span>
          ))}
        </p>
      )}
      <p className="flex flex-wrap items-baseline gap-x-3 rounded-control border border-good bg-good-wash px-4 py-3">
        <span className="min-w-0 font-serif text-reading">
          <BilingualText text={right} language={language} both={both} />
        </span>
        <span className="ml-auto inline-flex items-center gap-1 text-small font-semibold text-good">
          <Check size={15} aria-hidden="true" />
          {t('verdict.right')}
        </span>
      </p>
    </div>
  )
}

function shownAnswer(question: Question<TypesetText>): TypesetText | null {
  switch (question.kind) {
    case 'number':
    case 'calculation':
      return question.answer.shown
    case 'typed':
      return question.shown
    default:
      return null
  }
}

/** Why it is so: the worked solution, the explanation, course against paper, and where to read it. */
export function Explanation({ entry, language, both }: Reading & { entry: StudyEntry }) {
  const t = useTranslations('study')
  const { question, note, source } = entry
  const steps = question.kind === 'calculation' || question.kind === 'number' ? question.steps : []
  return (
    <div className="border-accent border-l-3 pl-5">
      {steps.length > 0 && (
        <ol className="mb-3 grid gap-1.5 font-serif text-reading" aria-label={t('solution')}>
          {steps.map(step => (
            <li key={step.en} className="overflow-x-auto">
              <BilingualText text={step} language={language} both={both} />
            </li>
          ))}
        </ol>
      )}
      <div className="reading">
        <BilingualText as="p" text={question.explanation} language={language} both={both} />
      </div>
      {note && (
        <p className="mt-2 text-control text-soft">
          <strong className="font-semibold">{t('note')}</strong>{' '}
          <BilingualText text={note} language={language} both={both} />
        </p>
      )}
      <p className="mt-2 text-small text-soft">
        <BilingualText text={source.locator} language={language} />
        {' · '}
        {source.verified.map(level => t(`verified.${level}`)).join(t('listComma'))}
        {' · '}
        <a
          href={source.link}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 text-accent underline underline-offset-2"
        >
          {t('source')}
          <ExternalLink size={13} aria-hidden="true" />
          <span className="sr-only">{t('newWindow')}</span>
        </a>
      </p>
    </div>
  )
}
