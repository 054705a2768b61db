'use client'
import { CircleHelp, Flag, Languages, Moon, Pause, Undo2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { StudyEntry, StudyQueue } from '@/lib/queue/study-entry'
import type { Language } from '@/lib/shared/language'
import { QuestionPanel } from './question-panel'
import { SessionEnd } from './session-end'
import type { StudyApi } from './study-api'
import { FlagDialog, HelpDialog } from './study-dialogs'
import { type Graded, useStudySession } from './use-study-session'

type Props = {
  queue: StudyQueue
  api: StudyApi
  language: Language
  settings: { hideOptions: boolean; bothLanguages: boolean; shortcuts: boolean }
}

/** A sitting: one question after the other, and the summary at its end. */
export function StudyScreen({ queue, api, language, settings }: Props) {
  const t = useTranslations('study')
  const session = useStudySession(queue, api)
  const [both, setBoth] = useState(settings.bothLanguages)
  const [dialog, setDialog] = useState<'help' | 'flag' | null>(null)
  const [spoken, setSpoken] = useState('')
  // Counts questions shown, so that a card asked twice in a row is mounted anew.
  const [turn, setTurn] = useState(0)
  const { current, progress } = session

  const grade = (entry: StudyEntry, graded: Graded) => {
    session.grade(entry, graded)
    setTurn(turn + 1)
  }
  const undo = () => {
    if (!session.canUndo) return false
    session.undo()
    setTurn(turn + 1)
    return true
  }
  const onKey = (key: string) => {
    if (key === 'u') return undo()
    if (key === '?') setDialog('help')
    else if (key === 't') setBoth(!both)
    else if (current && key === 'r') setDialog('flag')
    else if (current && key === 's') session.suspend(current)
    else if (current && key === 'l') session.bury(current)
    else return false
    return true
  }
  const percent = Math.round(progress.share * 100)

  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print sticky top-0 z-10 bg-surface">
        <div
          role="progressbar"
          aria-label={t('progress')}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuetext={t('ofTotal', { answered: progress.answered, total: progress.total })}
          className="h-1 bg-mastery-0"
        >
          <div className="h-full bg-accent transition-[width] duration-150" style={{ width: `${percent}%` }} />
        </div>
        <div className="mx-auto flex max-w-reading items-center gap-1 px-3 py-2 text-small text-soft sm:px-5">
          <a
            href="/"
            className="-ml-2 inline-flex min-h-9 items-center gap-1.5 rounded-control px-2 text-soft no-underline hover:bg-sunken hover:text-ink"
          >
            <X size={16} aria-hidden="true" /> {t('leave')}
          </a>
          <Tool label={t('undo')} shortcut="u" isDisabled={!session.canUndo} onClick={undo}>
            <Undo2 size={17} aria-hidden="true" />
          </Tool>
          <Tool label={t('translate')} shortcut="t" isPressed={both} onClick={() => setBoth(!both)}>
            <Languages size={17} aria-hidden="true" />
          </Tool>
          <Tool label={t('keys')} shortcut="?" onClick={() => setDialog('help')}>
            <CircleHelp size={17} aria-hidden="true" />
          </Tool>
          <span className="ml-auto tabular-nums">
            {t('ofTotal', { answered: progress.answered, total: progress.total })}
          </span>
        </div>
        <p aria-live="polite" className="sr-only">
          {spoken}
        </p>
        <Status session={session} />
      </header>
      {current ? (
        <QuestionPanel
          key={`${current.question.cardId}:${turn}`}
          entry={current}
          language={language}
          both={both}
          hideOptions={settings.hideOptions}
          shortcuts={settings.shortcuts && dialog === null}
          onKey={onKey}
          onVerdict={correct => setSpoken(t(correct ? 'spoken.right' : 'spoken.wrong'))}
          onGrade={grade}
          tools={
            <div className="no-print mt-8 flex flex-wrap gap-1 border-line border-t pt-3 text-small">
              <TextTool label={t('tools.bury')} shortcut="l" onClick={() => session.bury(current)}>
                <Moon size={15} aria-hidden="true" />
              </TextTool>
              <TextTool label={t('tools.suspend')} shortcut="s" onClick={() => session.suspend(current)}>
                <Pause size={15} aria-hidden="true" />
              </TextTool>
              <TextTool
                label={t(current.flagged ? 'tools.flagged' : 'tools.flag')}
                shortcut="r"
                onClick={() => setDialog('flag')}
              >
                <Flag size={15} aria-hidden="true" fill={current.flagged ? 'currentColor' : 'none'} />
              </TextTool>
            </div>
          }
        />
      ) : (
        <SessionEnd
          queue={queue}
          api={api}
          language={language}
          session={session}
          shortcuts={settings.shortcuts}
          onUndo={undo}
        />
      )}
      {dialog === 'help' && <HelpDialog onClose={() => setDialog(null)} />}
      {dialog === 'flag' && current && (
        <FlagDialog
          cardId={current.question.cardId}
          isFlagged={current.flagged}
          onSave={note => session.flag(current, note)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}

function Status({ session }: { session: ReturnType<typeof useStudySession> }) {
  const t = useTranslations('study')
  const { waiting, notice } = session
  return (
    <div aria-live="polite" className="mx-auto flex max-w-reading flex-wrap gap-x-4 px-5 text-small text-soft">
      {notice && <span>{t(`notice.${notice}`)}</span>}
      {waiting > 0 && (
        <span className="inline-flex flex-wrap items-baseline gap-2">
          {t('notSaved', { count: waiting })}
          <button type="button" onClick={session.retry} className="text-accent underline underline-offset-2">
            {t('retry')}
          </button>
        </span>
      )}
    </div>
  )
}

type ToolProps = { label: string; shortcut: string; onClick(): void; children: ReactNode }

function Tool({
  label,
  shortcut,
  onClick,
  children,
  isDisabled = false,
  isPressed,
}: ToolProps & { isDisabled?: boolean; isPressed?: boolean }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label} (${shortcut.toUpperCase()})`}
      aria-keyshortcuts={shortcut}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
      className="inline-flex size-9 items-center justify-center rounded-control text-soft hover:bg-sunken hover:text-ink disabled:opacity-40 aria-pressed:bg-accent-wash aria-pressed:text-accent"
    >
      {children}
    </button>
  )
}

function TextTool({ label, shortcut, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut}
      onClick={onClick}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-control px-2.5 text-soft hover:bg-sunken hover:text-ink"
    >
      {children}
      {label}
    </button>
  )
}
