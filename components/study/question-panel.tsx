'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { BilingualText } from '@/components/reading/bilingual-text'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { TypesetText } from '@/lib/content/typeset'
import type { StudyEntry } from '@/lib/queue/study-entry'
import type { Answer } from '@/lib/quiz/answer'
import { checkAnswer } from '@/lib/quiz/check-answer'
import type { Verdict } from '@/lib/quiz/verdict'
import type { Grade } from '@/lib/scheduling/grade'
import type { Language } from '@/lib/shared/language'
import { answerOf, type DraftAnswer, EMPTY_DRAFT, toggleChosen } from './draft-answer'
import { AnswerShown, Explanation } from './feedback'
import { GradeBar, NextBar } from './grade-bar'
import { LETTERS, OptionList } from './option-list'
import { OrderingAnswer } from './ordering-answer'
import { TextAnswer } from './text-answer'
import { useShortcuts } from './use-shortcuts'
import type { Graded } from './use-study-session'

/** Milliseconds in which nobody has read anything yet. */
const BEFORE_READING = 500

type Answered = { readonly answer: Answer; readonly verdict: Verdict<TypesetText>; readonly durationMs: number }

type Props = {
  entry: StudyEntry
  language: Language
  both: boolean
  hideOptions: boolean
  shortcuts: boolean
  /** Keys the panel does not know itself. */
  onKey(key: string): boolean
  onVerdict(correct: boolean): void
  onGrade(entry: StudyEntry, graded: Graded): void
  tools: ReactNode
}

/** One question from the first look to the grade. Mounted anew for each question. */
export function QuestionPanel(props: Props) {
  const { language, both, onGrade } = props
  const [asked, setAsked] = useState(props.entry)
  const entry = stillAsked(asked, props.entry)
  const { question } = entry
  const t = useTranslations('study')
  const hasOptions = question.kind === 'choice' || question.kind === 'multi'
  const [isOpen, setIsOpen] = useState(!(hasOptions && props.hideOptions) && question.kind !== 'recall')
  const [draft, setDraft] = useState<DraftAnswer>(EMPTY_DRAFT)
  const [problem, setProblem] = useState<string | null>(null)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [isOverridden, setIsOverridden] = useState(false)
  const [showsWhy, setShowsWhy] = useState(true)
  const isRecallOpen = question.kind === 'recall' && isOpen
  const shownAt = useRef(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const onward = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    shownAt.current = performance.now()
    if (!heading.current?.closest('main')?.querySelector('input:focus')) heading.current?.focus()
    window.scrollTo({ top: 0 })
  }, [])
  // The last card of a sitting is asked again before the reply is here: its next wording may still take the place of
  // this one, but not under the eyes of somebody who has begun to read.
  const isUntouched = !answered && draft === EMPTY_DRAFT
  useEffect(() => {
    if (isUntouched && performance.now() - shownAt.current < BEFORE_READING) setAsked(props.entry)
  }, [isUntouched, props.entry])
  useEffect(() => {
    // Counted as right, Next has gone and Good is there instead.
    if (answered || isRecallOpen || isOverridden) onward.current?.focus({ preventScroll: true })
  }, [answered, isRecallOpen, isOverridden])

  const give = (answer: Answer) => {
    const verdict = checkAnswer(question, answer)
    if (verdict.near === 'unreadable') {
      setProblem(t('near.unreadable'))
      return
    }
    const durationMs = Math.min(86_400_000, Math.round(performance.now() - shownAt.current))
    setAnswered({ answer, verdict, durationMs })
    props.onVerdict(verdict.correct)
  }
  const check = () => {
    const answer = answerOf(question, draft)
    if (answer) give(answer)
    else setProblem(t('nothingYet'))
  }
  const choose = (id: string) => {
    if (question.kind === 'choice') {
      setDraft({ ...draft, chosen: [id] })
      give({ kind: 'choice', option: id })
    } else setDraft(toggleChosen(draft, id))
  }
  const grade = (grade: Grade) => {
    if (!answered) return
    const guessed = grade === 'again' && answered.verdict.correct && question.kind !== 'recall'
    onGrade(entry, {
      ...{ answer: answered.answer, durationMs: answered.durationMs, guessed },
      ...{ grade, override: isOverridden && !guessed, hinted: false },
    })
  }
  const gradeRecall = (grade: Grade) => {
    const durationMs = Math.min(86_400_000, Math.round(performance.now() - shownAt.current))
    const recalled = grade !== 'again'
    onGrade(entry, {
      answer: { kind: 'recall', recalled },
      grade,
      durationMs,
      guessed: false,
      override: false,
      hinted: false,
    })
  }
  const isRight = answered !== null && (answered.verdict.correct || isOverridden)

  useShortcuts(props.shortcuts, key => {
    const letter = LETTERS.findIndex(name => name.toLowerCase() === key)
    const number = ['1', '2', '3', '4'].indexOf(key)
    const grades: Grade[] = ['again', 'hard', 'good', 'easy']
    if (key === 'go-on') {
      if (!isOpen) setIsOpen(true)
      else if (isRecallOpen) gradeRecall('good')
      else if (!answered) check()
      else grade(isRight ? 'good' : 'again')
      return true
    }
    if (isOpen && !answered && letter >= 0) {
      const id = idsOf(entry)[letter]
      if (id !== undefined) choose(id)
      return id !== undefined
    }
    const chosen = grades[number]
    if (chosen && (isRight || isRecallOpen)) {
      if (isRecallOpen) gradeRecall(chosen)
      else grade(chosen)
      return true
    }
    if (key === 'i' && answered) {
      setShowsWhy(!showsWhy)
      return true
    }
    if (key === 'k' && !answered && !isRecallOpen) {
      if (question.kind === 'recall') setIsOpen(true)
      else give({ kind: 'unknown' })
      return true
    }
    return props.onKey(key)
  })

  const reading = { language, both }
  return (
    <main data-card={question.cardId} className="flex grow flex-col">
      <div className="mx-auto w-full max-w-reading grow px-5 pt-6 pb-10 sm:pt-8">
        <p className="mb-4 flex items-baseline justify-between gap-4 text-small text-soft">
          <span lang={language === 'zh' ? 'zh-Hans' : 'en'}>
            {entry.place.resource[language]} · {entry.place.topic[language]}
          </span>
        </p>
        <h1 ref={heading} tabIndex={-1} className="mb-6 font-serif text-question font-medium sm:text-question-wide">
          <BilingualText text={question.prompt} language={language} both={both} />
        </h1>
        {!isOpen && <Covered kind={question.kind} onOpen={() => setIsOpen(true)} />}
        {isOpen && (question.kind === 'choice' || question.kind === 'multi') && (
          <OptionList
            {...reading}
            question={question}
            chosen={draft.chosen}
            isAnswered={answered !== null}
            onChoose={choose}
          />
        )}
        {question.kind === 'ordering' && (
          <OrderingAnswer
            {...reading}
            question={question}
            chosen={draft.chosen}
            isAnswered={answered !== null}
            onChoose={choose}
          />
        )}
        {(question.kind === 'number' || question.kind === 'calculation' || question.kind === 'typed') &&
          (answered ? (
            <AnswerShown
              {...reading}
              question={question}
              verdict={answered.verdict}
              given={answered.answer.kind === 'unknown' ? null : draft.text}
            />
          ) : (
            <TextAnswer
              kind={question.kind === 'typed' ? 'typed' : 'number'}
              value={draft.text}
              unit={question.kind === 'typed' ? null : (question.answer.unit?.[language] ?? null)}
              language={language}
              problem={problem}
              onChange={text => {
                setDraft({ ...draft, text })
                setProblem(null)
              }}
              onCheck={check}
            />
          ))}
        {isRecallOpen && question.kind === 'recall' && (
          <div className="rounded-control border border-good bg-good-wash px-5 py-4">
            <div className="reading">
              <BilingualText as="p" text={question.answer} language={language} both={both} />
            </div>
            <p className="mt-3 text-small text-soft">{t('recallPoints')}</p>
            <ul className="reading mt-1 list-disc pl-5">
              {question.points.map(point => (
                <li key={point.en}>
                  <BilingualText text={point} language={language} both={both} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {isOpen && !answered && (question.kind === 'multi' || question.kind === 'ordering') && (
          <div className="mt-4 flex flex-wrap items-center gap-3">
            <Button look="primary" onClick={check} aria-keyshortcuts="Enter">
              {t('check')} <Kbd>Enter</Kbd>
            </Button>
            {problem && (
              <p role="alert" className="text-small text-again">
                {problem}
              </p>
            )}
          </div>
        )}
        {!answered && !isRecallOpen && question.kind !== 'recall' && (
          <Button look="quiet" className="mt-3 -ml-4" onClick={() => give({ kind: 'unknown' })} aria-keyshortcuts="k">
            {t('dontKnow')} <Kbd>K</Kbd>
          </Button>
        )}
        {(answered || isRecallOpen) && (
          <section className="mt-5" aria-label={t('explanation')}>
            {showsWhy && <Explanation {...reading} entry={entry} />}
          </section>
        )}
        {props.tools}
      </div>
      {(answered || isRecallOpen) && (
        <div className="no-print sticky bottom-0 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)]">
          <div className="mx-auto flex max-w-reading items-center px-3 py-3 sm:px-5">
            {isRecallOpen ? (
              <GradeBar outlook={entry.outlook} again="forgot" focus={onward} onGrade={gradeRecall} />
            ) : isRight ? (
              <GradeBar outlook={entry.outlook} again="guessed" focus={onward} onGrade={grade} />
            ) : (
              <NextBar
                outlook={entry.outlook.again}
                focus={onward}
                canOverride={answered?.answer.kind === 'typed'}
                onNext={() => grade('again')}
                onOverride={() => setIsOverridden(true)}
              />
            )}
          </div>
        </div>
      )}
    </main>
  )
}

/** Recognising is easier than recalling: the options, or the answer, stay covered until the learner has tried. */
function Covered({ kind, onOpen }: { kind: string; onOpen(): void }) {
  const t = useTranslations('study')
  return (
    <div className="rounded-card border border-line border-dashed bg-sunken px-5 py-8 text-center">
      <p className="mb-4 text-control text-soft">{t(kind === 'recall' ? 'recallFirst' : 'thinkFirst')}</p>
      <Button look="primary" onClick={onOpen} aria-keyshortcuts="Enter Space">
        {t(kind === 'recall' ? 'showAnswer' : 'showOptions')} <Kbd>Space</Kbd>
      </Button>
    </div>
  )
}

/** A reply of the server may change the entry while its question is on screen: the question stays, the outlook is new. */
function stillAsked(asked: StudyEntry, latest: StudyEntry): StudyEntry {
  if (latest.version !== asked.version) return asked
  return { ...latest, question: asked.question, contentHash: asked.contentHash }
}

function idsOf({ question }: StudyEntry): string[] {
  if (question.kind === 'choice' || question.kind === 'multi') return question.options.map(option => option.id)
  return question.kind === 'ordering' ? question.items.map(item => item.id) : []
}
