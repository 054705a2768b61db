import 'server-only'
import type { Card } from '@/lib/content/card'
import { type CardInContext, findCards } from '@/lib/db/catalogue-store'
import { ensureLearner, syncContent } from '@/lib/db/content-store'
import { saveSettings } from '@/lib/db/learner-store'
import { findCardState } from '@/lib/db/review-log-store'
import { drawQuestion } from '@/lib/quiz/draw-question'
import type { CardState } from '@/lib/scheduling/card-state'
import type { CardId, EventId, LearnerId, SessionId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'
import { DEFAULT_SETTINGS, type LearnerSettings } from '@/lib/shared/learner-settings'
import { answerCard } from '@/lib/use-cases/answer-card'
import type { AnswerCommand, UndoCommand } from '@/lib/use-cases/answer-command'
import type { App } from '@/lib/use-cases/app'
import { nextWording } from '@/lib/use-cases/study-entries'
import { undoAnswer } from '@/lib/use-cases/undo-answer'
import { readingListOf } from './reading-list'
import { rightAnswer } from './right-answer'
import { createTestDatabase } from './test-db'

/** The n-th UUID of a test. */
export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const SESSION = uuid(1) as SessionId

/** Nine in the morning of 2 March 2026, a Monday, in Shanghai. */
export const MORNING = Date.parse('2026-03-02T09:00:00+08:00')

export type TestApp = Awaited<ReturnType<typeof createTestApp>>

/** A learner in Shanghai with a database, a clock that is set by the test, and these cards to study. */
export async function createTestApp(cards: readonly Card[], settings: Partial<LearnerSettings> = {}) {
  const { prisma, close } = await createTestDatabase()
  const clock = { now: MORNING }
  const learnerId = 'lin' as LearnerId
  const app: App = { prisma, learnerId, now: () => clock.now }
  let ids = 100
  const newId = () => uuid(ids++) as EventId

  const load = async (next: readonly Card[]) => {
    const synced = await syncContent(prisma, readingListOf(next), clock.now)
    await ensureLearner(prisma, learnerId, clock.now)
    return synced
  }
  await load(cards)
  await saveSettings(prisma, learnerId, { ...DEFAULT_SETTINGS, timeZone: 'Asia/Shanghai', ...settings })

  const stateOf = async (card: string): Promise<CardState> => {
    const state = await findCardState(prisma, learnerId, card as CardId)
    if (!state) throw new Error(`no state of ${card}`)
    return state
  }
  const foundOf = async (card: string): Promise<CardInContext> => {
    const found = (await findCards(prisma, [card as CardId])).get(card as CardId)
    if (!found) throw new Error(`no card ${card}`)
    return found
  }
  /** What the browser would send for a right answer to the card's next question, graded good, but for `changed`. */
  const commandFor = async (card: string, changed: Partial<AnswerCommand> = {}): Promise<AnswerCommand> => {
    const [found, state] = await Promise.all([foundOf(card), stateOf(card)])
    const wording = nextWording(found, state)
    return {
      id: newId(),
      sessionId: SESSION,
      cardId: card as CardId,
      version: state.version,
      ...wording,
      contentHash: found.contentHash,
      // Only more readonly than what comes out of the schema.
      answer: rightAnswer(drawQuestion(found.card, wording.variantId, wording.seed)) as AnswerCommand['answer'],
      grade: 'good',
      guessed: false,
      hinted: false,
      override: false,
      durationMs: 6_000,
      answeredAt: clock.now,
      sentAt: clock.now,
      ...changed,
    }
  }
  const undoOf = (voids: string, changed: Partial<UndoCommand> = {}): UndoCommand => ({
    ...{ id: newId(), sessionId: SESSION, voids: voids as EventId, sentAt: clock.now, undoneAt: clock.now },
    ...changed,
  })

  return {
    ...{ app, prisma, learnerId, close, load, newId, stateOf, foundOf, commandFor, undoOf },
    setClock: (instant: Instant) => {
      clock.now = instant
    },
    wait: (ms: number) => {
      clock.now += ms
    },
    answer: async (card: string, changed?: Partial<AnswerCommand>) => answerCard(app, await commandFor(card, changed)),
    undo: (voids: string, changed?: Partial<UndoCommand>) => undoAnswer(app, undoOf(voids, changed)),
    /** Everything that reviewing writes, to see that nothing was. */
    written: async () => ({
      events: await prisma.reviewEvent.findMany({ orderBy: { seq: 'asc' } }),
      states: await prisma.cardState.findMany({ orderBy: [{ learnerId: 'asc' }, { cardId: 'asc' }] }),
      sessions: await prisma.session.findMany(),
      configs: await prisma.schedulerConfig.findMany(),
      marks: await prisma.cardMark.findMany(),
      learners: await prisma.learner.findMany(),
    }),
  }
}

/** "I don't know", of any question. */
export const WRONG: Partial<AnswerCommand> = { answer: { kind: 'unknown' }, grade: 'again' }
