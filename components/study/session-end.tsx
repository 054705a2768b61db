'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { useBrowserZone } from '@/components/ui/use-browser-zone'
import type { StudyQueue } from '@/lib/queue/study-entry'
import type { Language } from '@/lib/shared/language'
import type { SessionSummary, StudyApi } from './study-api'
import { useShortcuts } from './use-shortcuts'
import type { useStudySession } from './use-study-session'

type Props = {
  queue: StudyQueue
  api: StudyApi
  language: Language
  session: ReturnType<typeof useStudySession>
  shortcuts: boolean
  onUndo(): boolean
}

/** Nothing left to ask: what was learnt, and what comes back when. */
export function SessionEnd({ queue, api, language, session, shortcuts, onUndo }: Props) {
  const t = useTranslations('study')
  const format = useFormatter()
  const timeZone = useBrowserZone()
  const [summary, setSummary] = useState<SessionSummary | null | 'unavailable'>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { sessionId, waiting, comesBackAt } = session
  const answered = session.progress.answered

  useEffect(() => {
    heading.current?.focus()
    if (waiting > 0 || answered === 0) return
    let isGone = false
    void api.summary(sessionId).then(result => {
      if (!isGone) setSummary(result ?? 'unavailable')
    })
    return () => {
      isGone = true
    }
  }, [api, sessionId, waiting, answered])

  useShortcuts(shortcuts, key => key === 'u' && onUndo())

  const finish = async () => {
    await session.flush()
    await api.finish(sessionId)
    window.location.assign('/')
  }

  return (
    <main className="mx-auto w-full max-w-reading grow px-5 pt-10 pb-16">
      <h1 ref={heading} tabIndex={-1} className="font-serif text-heading font-semibold sm:text-heading-wide">
        {answered === 0 ? t('end.nothing') : t('end.title')}
      </h1>
      {answered === 0 && <p className="mt-3 text-soft">{t('end.nothingMore')}</p>}
      {comesBackAt !== null && timeZone !== null && (
        <p className="mt-3">
          {t('end.waits', { time: format.dateTime(comesBackAt, { hour: 'numeric', minute: '2-digit', timeZone }) })}
        </p>
      )}
      {answered > 0 && summary === null && (
        <p className="mt-3 text-soft">{t(waiting > 0 ? 'end.saving' : 'end.loading')}</p>
      )}
      {summary === 'unavailable' && <p className="mt-3 text-soft">{t('end.unavailable', { count: answered })}</p>}
      {summary !== null && summary !== 'unavailable' && answered > 0 && (
        <Summary summary={summary} language={language} />
      )}
      {queue.newHeldBack === 'backlog' && <p className="mt-4 text-soft">{t('end.heldBack')}</p>}
      <div className="mt-8 flex flex-wrap gap-3">
        <Button look="primary" onClick={finish}>
          {t('end.done')}
        </Button>
        <a href="/progress" className={buttonClass('plain')}>
          {t('end.progress')}
        </a>
        {session.canUndo && (
          <Button look="quiet" onClick={onUndo} aria-keyshortcuts="u">
            {t('undo')}
          </Button>
        )}
      </div>
    </main>
  )
}

function Summary({ summary, language }: { summary: SessionSummary; language: Language }) {
  const t = useTranslations('study')
  return (
    <>
      <p className="mt-3 text-reading">
        {t('end.counts', {
          answers: summary.answers,
          cards: summary.cards,
          minutes: Math.max(1, Math.round(summary.minutes)),
        })}{' '}
        {t('end.right', { right: summary.right, answers: summary.answers })}{' '}
        {summary.newCards > 0 && t('end.newCards', { count: summary.newCards })}
      </p>
      <h2 className="mt-7 mb-2 font-semibold">{t('end.comesBack')}</h2>
      <ul className="max-w-md">
        {summary.comesBack.map(({ inDays, cards }) => (
          <li key={inDays} className="flex justify-between gap-4 border-line border-b py-1.5">
            <span>{t('end.inDays', { days: inDays })}</span>
            <span className="tabular-nums">{t('end.cards', { count: cards })}</span>
          </li>
        ))}
      </ul>
      {summary.missed.length > 0 && (
        <>
          <h2 className="mt-7 mb-2 font-semibold">{t('end.missed')}</h2>
          <ul className="grid gap-2">
            {summary.missed.map(({ cardId, resourceId, keyPointId, point }) => (
              <li key={cardId}>
                <a
                  href={`/library/${resourceId}#${keyPointId}`}
                  lang={language === 'zh' ? 'zh-Hans' : 'en'}
                  className="block border-line border-l-3 pl-3 font-serif text-ink no-underline hover:border-accent hover:underline"
                  // biome-ignore lint/security/noDangerouslySetInnerHtml: typeset() escapes everything but the marks of docs/content.md
                  dangerouslySetInnerHTML={{ __html: point[language] }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
