import 'server-only'
import { type CardInContext, findCards } from '@/lib/db/catalogue-store'
import { loadSettings } from '@/lib/db/learner-store'
import {
  appendEvent,
  EventConflict,
  ensureSchedulerConfig,
  findAnswerGround,
  findCardEvents,
  findEvent,
} from '@/lib/db/review-log-store'
import { ensureSession } from '@/lib/db/session-store'
import { checkAnswer } from '@/lib/quiz/check-answer'
import { drawQuestion } from '@/lib/quiz/draw-question'
import { decideAnswer } from '@/lib/review-log/decide'
import { foldCard } from '@/lib/review-log/fold'
import type { AnsweredEvent } from '@/lib/review-log/review-event'
import type { CardState } from '@/lib/scheduling/card-state'
import type { Grade } from '@/lib/scheduling/grade'
import { studyDayOf } from '@/lib/scheduling/study-day'
import type { AnswerCommand } from './answer-command'
import type { App } from './app'
import { occurredAt } from './occurred-at'
import { type Refusal, refuse } from './refusal'
import { schedulerConfigOf, studyClockOf } from './study-clock'

export type Recorded = {
  readonly status: 'recorded' | 'duplicate'
  readonly state: CardState
  readonly card: CardInContext
}

/**
 * Records an answer: judges it again from seed and answer, appends it to the log and saves what FSRS makes of it.
 * Sent twice, it is recorded once and gets the same reply. Given against a state that is no longer the card's, it is refused.
 */
export async function answerCard(app: App, command: AnswerCommand, tries = 5): Promise<Recorded | Refusal> {
  const { prisma, learnerId } = app
  const receivedAt = app.now()
  const [cards, ground, settings] = await Promise.all([
    findCards(prisma, [command.cardId]),
    findAnswerGround(prisma, { ...command, learnerId }),
    loadSettings(prisma, learnerId),
  ])
  const card = cards.get(command.cardId)
  if (!card || !ground) return refuse('no-such-card', `there is no card ${command.cardId}`)
  const { state } = ground
  const existing = ground.isIdTaken ? await findEvent(prisma, command.id) : null
  if (
    existing &&
    (existing.type !== 'answered' || existing.cardId !== command.cardId || existing.learnerId !== learnerId)
  )
    return refuse('id-taken', `the id ${command.id} belongs to another event`)
  if (existing) return { status: 'duplicate', state, card }
  const at = occurredAt({ happenedAt: command.answeredAt, sentAt: command.sentAt }, receivedAt)
  if (typeof at !== 'number') return at
  if (card.archived) return refuse('card-archived', `card ${command.cardId} is no longer in the reading list`)
  const clock = studyClockOf(settings)
  const judged = judge(card, command)
  if ('status' in judged) return judged
  const decision = decideAnswer({
    state,
    againstVersion: command.version,
    existing,
    answer: {
      id: command.id,
      learnerId,
      cardId: command.cardId,
      sessionId: command.sessionId,
      occurredAt: at,
      receivedAt,
      timeZone: clock.timeZone,
      config: schedulerConfigOf(settings),
      purpose: 'study',
      variantId: command.variantId,
      contentHash: command.contentHash,
      seed: command.seed,
      answer: command.answer,
      ...judged,
      durationMs: command.durationMs,
      hinted: command.hinted,
      guessed: command.guessed,
    },
  })
  if (decision.kind === 'duplicate') return { status: 'duplicate', state, card }
  if (decision.kind === 'stale')
    return refuse(
      'stale',
      `card ${command.cardId} is at version ${decision.version}, the answer was given against ${command.version}`,
    )
  const { event } = decision
  const after =
    decision.state === 'refold'
      ? foldCard([...(await findCardEvents(prisma, learnerId, command.cardId)), event])
      : decision.state
  await ensureSchedulerConfig(prisma, event.config)
  if (!ground.isSessionKnown)
    await ensureSession(prisma, { id: command.sessionId, learnerId, studyDay: studyDayOf(at, clock), startedAt: at })
  try {
    await appendEvent(prisma, event, after, card.position)
    return { status: 'recorded', state: after, card }
  } catch (error) {
    // Again and again would mean that log and state disagree (npm run db:check), not that somebody is quicker.
    if (!(error instanceof EventConflict) || tries <= 1) throw error
    // Another delivery of this answer, or another answer, got there between our look and our write: look again.
    return answerCard(app, command, tries - 1)
  }
}

type Judged = { readonly correct: boolean; readonly grade: Grade; readonly gradedBy: AnsweredEvent['gradedBy'] }

/** The browser's verdict is not trusted: the question is drawn again and the grade must fit (design.md, Grades from answers). */
function judge({ card, contentHash }: CardInContext, command: AnswerCommand): Judged | Refusal {
  const variant = card.variants.find(({ id }) => id === command.variantId)
  if (contentHash !== command.contentHash || !variant)
    return refuse('card-changed', `card ${card.id} was edited since it was shown`)
  const { correct } = checkAnswer(drawQuestion(card, variant.id, command.seed), command.answer)
  if (command.override) {
    if (command.answer.kind !== 'typed' || correct)
      return refuse('grade-does-not-fit', 'only a typed answer judged wrong can be counted as right')
    return { correct: false, grade: command.grade, gradedBy: 'override' }
  }
  if (!correct || command.guessed) {
    if (command.grade !== 'again')
      return refuse(
        'grade-does-not-fit',
        `a ${correct ? 'guessed' : 'wrong'} answer is graded again, not ${command.grade}`,
      )
    return { correct, grade: 'again', gradedBy: correct ? 'learner' : 'rule' }
  }
  if (command.grade === 'again') return refuse('grade-does-not-fit', 'a right answer is graded again only as a guess')
  return { correct, grade: command.grade, gradedBy: 'learner' }
}
