'use client'
import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import { LEARN_AHEAD, nextDueAt, sessionProgress, sessionReducer, startSession } from '@/lib/queue/session'
import type { StudyEntry, StudyQueue } from '@/lib/queue/study-entry'
import type { Answer } from '@/lib/quiz/answer'
import type { Grade } from '@/lib/scheduling/grade'
import type { CardId, EventId } from '@/lib/shared/ids'
import { DAY } from '@/lib/shared/instant'
import { afterAnswer, afterUndo, type Change } from './after-answer'
import { newEventId } from './new-event-id'
import { createOutbox, type Outbox } from './outbox'
import { replayWaiting } from './replay-waiting'
import type { Delivered, Delivery, Mark, StudyApi } from './study-api'

export type Graded = {
  readonly answer: Answer
  readonly grade: Grade
  readonly guessed: boolean
  readonly override: boolean
  readonly hinted: boolean
  readonly durationMs: number
}

/** Something the learner did that can be taken back, the latest last. */
type Step =
  | { readonly kind: 'answer'; readonly id: EventId; readonly entry: StudyEntry | null }
  | { readonly kind: 'mark'; readonly entry: StudyEntry; readonly inverse: Mark }

/** Something to tell the learner that needs no answer. */
export type Notice =
  | 'answered-elsewhere'
  | 'card-changed'
  | 'not-saved'
  | 'suspended'
  | 'buried'
  | 'flagged'
  | 'undone'
  | 'mark-failed'

const CHANNEL = 'keypoint-answers'

/** The sitting in the browser: the pure session, its questions, and everything that is on its way to the server. */
export function useStudySession(first: StudyQueue, api: StudyApi) {
  const [session, dispatch] = useReducer(sessionReducer, first, queue => startSession(placesOf(queue), queue.now))
  const [entries, setEntries] = useState(() => entriesOf(first))
  const [steps, setSteps] = useState<readonly Step[]>(() =>
    first.answered.map(id => ({ kind: 'answer', id, entry: null })),
  )
  const [waiting, setWaiting] = useState(0)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [pendingUndo, setPendingUndo] = useState(false)
  const [more, setMore] = useState(first.more)
  const [sessionId, setSessionId] = useState(first.sessionId)
  const outbox = useRef<Outbox | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  const awaited = useRef<EventId | null>(null)
  const dayEndsAt = useRef(first.dayEndsAt)
  const onScreen = useRef(session.current)
  /** Counts what was done here. */
  const done = useRef(0)
  const isBehind = useRef(false)

  const refresh = useCallback(
    async (why?: Notice) => {
      // The server's queue is today's only when it knows of everything done here, also while it was on its way.
      let queue: StudyQueue | null
      let before: number
      do {
        before = done.current
        if ((await outbox.current?.flush()) !== 0) return
        queue = await api.refresh()
        if (!queue) return
      } while (done.current !== before)
      const { entries, dayEndsAt: end } = queue
      if (why && onScreen.current !== null && !entries.some(({ question }) => question.cardId === onScreen.current))
        setNotice(why)
      dayEndsAt.current = end
      setMore(queue.more)
      // Another tab may have begun the day's session before this one.
      setSessionId(queue.sessionId)
      setEntries(old => new Map([...old, ...entriesOf(queue)]))
      dispatch({ type: 'refreshed', at: Date.now(), ...placesOf(queue) })
    },
    [api],
  )

  useEffect(() => {
    onScreen.current = session.current
  }, [session])

  const replay = useEffectEvent((waiting: readonly Delivery[]) => {
    const { entries, events, answers } = replayWaiting(first, waiting)
    setEntries(old => new Map([...old, ...entries]))
    setSteps(old => [...old, ...answers.map(answer => ({ kind: 'answer' as const, ...answer }))])
    for (const event of events) dispatch(event)
    // They go on with the session they belong to, which the server does not know yet.
    const today = waiting.find(({ kind, body }) => kind === 'answer' && body.answeredAt >= first.dayEndsAt - DAY)
    if (today && first.answered.length === 0) setSessionId(today.body.sessionId)
    isBehind.current = waiting.length > 0
  })

  useEffect(() => {
    const onDelivered = (delivery: Delivery, { cardId, entry }: Delivered) => {
      if (entry) setEntries(old => new Map(old).set(cardId, newer(old.get(cardId), entry)))
      if (delivery.kind !== 'undo' || delivery.body.id !== awaited.current) return
      // An answer from before the reload: its question comes with the reply.
      awaited.current = null
      setPendingUndo(false)
      if (entry) dispatch({ type: 'undone', cardId, answersLeft: entry.answersLeft })
    }
    const box = createOutbox(
      (delivery, sentAt) => api.deliver(delivery, sentAt),
      {
        onWaiting(count) {
          setWaiting(count)
          if (count > 0 || !isBehind.current) return
          isBehind.current = false
          void refresh()
        },
        onDelivered,
        onRefused: (_delivery, { code }) => {
          setPendingUndo(false)
          setNotice(code === 'stale' ? 'answered-elsewhere' : code === 'card-changed' ? 'card-changed' : 'not-saved')
          void refresh()
        },
      },
      Date.now,
    )
    outbox.current = box
    const tabs = new BroadcastChannel(CHANNEL)
    channel.current = tabs
    tabs.onmessage = () => void refresh('answered-elsewhere')
    const flush = () => void box.flush()
    // Back on this tab or online: deliver what waits; on a new study day the queue is another.
    const onVisible = () => {
      if (document.visibilityState !== 'visible') return
      flush()
      if (Date.now() >= dayEndsAt.current) void refresh()
      dispatch({ type: 'waited', at: Date.now() })
    }
    void box.waiting().then(replay).then(flush)
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      box.close()
      tabs.close()
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [api, refresh])

  // A card's step may end while nothing is on screen.
  const dueAt = session.current === null ? nextDueAt(session) : null
  useEffect(() => {
    if (dueAt === null) return
    const wait = Math.max(0, dueAt - LEARN_AHEAD - Date.now())
    const timer = setTimeout(() => dispatch({ type: 'waited', at: Date.now() }), wait)
    return () => clearTimeout(timer)
  }, [dueAt])

  // Very long queues come in parts.
  const isRunningOut = more.cards > 0 && session.main.length < 5
  useEffect(() => {
    if (isRunningOut && waiting === 0) void refresh()
  }, [isRunningOut, waiting, refresh])

  const current = session.current === null ? null : (entries.get(session.current) ?? null)

  const send = (delivery: Delivery) => {
    done.current += 1
    void outbox.current?.add(delivery).then(() => channel.current?.postMessage('changed'))
  }

  const apply = ({ entry, event }: Change) => {
    setEntries(old => new Map(old).set(entry.question.cardId, entry))
    dispatch(event)
  }

  const grade = (entry: StudyEntry, graded: Graded) => {
    const { question, version, contentHash } = entry
    const { cardId, variantId, seed } = question
    const answeredAt = Date.now()
    const id = newEventId()
    setSteps(old => [...old, { kind: 'answer', id, entry }])
    setNotice(null)
    apply(afterAnswer(entry, graded.grade, answeredAt))
    const asked = { cardId, version, variantId, contentHash, seed }
    send({ kind: 'answer', body: { id, sessionId, ...asked, ...graded, answeredAt } })
  }

  const undo = () => {
    const step = steps.at(-1)
    if (!step || pendingUndo) return
    setSteps(steps.slice(0, -1))
    setNotice('undone')
    if (step.kind === 'mark') {
      done.current += 1
      void api.mark(step.entry.question.cardId, step.inverse)
      dispatch({ type: 'restored', cardId: step.entry.question.cardId, answersLeft: step.entry.answersLeft })
      return
    }
    const body = { id: newEventId(), sessionId, voids: step.id, undoneAt: Date.now() }
    if (step.entry) {
      const latest = entries.get(step.entry.question.cardId)?.version ?? step.entry.version + 1
      apply(afterUndo(step.entry, latest))
    } else {
      awaited.current = body.id
      setPendingUndo(true)
    }
    send({ kind: 'undo', body })
  }

  const remove = async (entry: StudyEntry, mark: 'suspend' | 'bury') => {
    const { cardId } = entry.question
    done.current += 1
    dispatch({ type: 'removed', cardId, at: Date.now() })
    setSteps(old => [...old, { kind: 'mark', entry, inverse: mark === 'suspend' ? 'unsuspend' : 'unbury' }])
    setNotice(mark === 'suspend' ? 'suspended' : 'buried')
    if (await api.mark(cardId, mark)) return
    setNotice('mark-failed')
    setSteps(old => old.filter(step => step.kind !== 'mark' || step.entry !== entry))
    dispatch({ type: 'restored', cardId, answersLeft: entry.answersLeft })
  }

  const flag = async (entry: StudyEntry, note: string | null) => {
    const { cardId } = entry.question
    const saved = await api.mark(cardId, note === null ? 'unflag' : 'flag', note ?? undefined)
    setNotice(saved ? (note === null ? null : 'flagged') : 'mark-failed')
    if (saved) setEntries(old => withFlag(old, cardId, note !== null))
  }

  return {
    sessionId,
    current,
    progress: sessionProgress(session),
    comesBackAt: dueAt,
    canUndo: steps.length > 0 && !pendingUndo,
    waiting,
    notice,
    grade,
    undo,
    suspend: (entry: StudyEntry) => void remove(entry, 'suspend'),
    bury: (entry: StudyEntry) => void remove(entry, 'bury'),
    flag: (entry: StudyEntry, note: string | null) => void flag(entry, note),
    retry: () => void outbox.current?.flush(),
    flush: async () => outbox.current?.flush(),
  }
}

const entriesOf = (queue: StudyQueue) =>
  new Map<CardId, StudyEntry>(queue.entries.map(entry => [entry.question.cardId, entry]))

function placesOf({ entries, answered, more }: StudyQueue) {
  const main: CardId[] = []
  const learning: { cardId: CardId; dueAt: number }[] = []
  for (const { question, dueAt } of entries)
    if (dueAt === null) main.push(question.cardId)
    else learning.push({ cardId: question.cardId, dueAt })
  return {
    main,
    learning,
    answered: answered.length,
    notSent: more.answersLeft,
    answersLeft: new Map(entries.map(entry => [entry.question.cardId, entry.answersLeft])),
  }
}

/** A reply about a state that has been answered again meanwhile says nothing new. */
const newer = (known: StudyEntry | undefined, reply: StudyEntry): StudyEntry =>
  known && known.version > reply.version ? known : reply

function withFlag(entries: ReadonlyMap<CardId, StudyEntry>, cardId: CardId, flagged: boolean) {
  const entry = entries.get(cardId)
  return entry ? new Map(entries).set(cardId, { ...entry, flagged }) : new Map(entries)
}
