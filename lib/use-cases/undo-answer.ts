import 'server-only'
import { type CardInContext, findCards } from '@/lib/db/catalogue-store'
import { appendEvent, EventConflict, findCardEvents, findEvent } from '@/lib/db/review-log-store'
import { decideUndo } from '@/lib/review-log/decide'
import { foldCard } from '@/lib/review-log/fold'
import type { AnsweredEvent } from '@/lib/review-log/review-event'
import type { CardState } from '@/lib/scheduling/card-state'
import type { UndoCommand } from './answer-command'
import type { App } from './app'
import { occurredAt } from './occurred-at'
import { type Refusal, refuse } from './refusal'

export type Undone = {
  readonly status: 'recorded' | 'duplicate'
  readonly state: CardState
  readonly card: CardInContext
  /** The answer that no longer counts: its question is shown again. */
  readonly voided: AnsweredEvent
}

/** Takes an answer back by appending an event that voids it; the card stands as if it had not been given. */
export async function undoAnswer(app: App, command: UndoCommand, tries = 5): Promise<Undone | Refusal> {
  const { prisma, learnerId } = app
  const receivedAt = app.now()
  const voided = await findEvent(prisma, command.voids)
  if (voided?.type !== 'answered' || voided.learnerId !== learnerId)
    return refuse('no-such-answer', `there is no answer ${command.voids} to take back`)
  const [cards, events] = await Promise.all([
    findCards(prisma, [voided.cardId]),
    findCardEvents(prisma, learnerId, voided.cardId),
  ])
  const card = cards.get(voided.cardId)
  if (!card) return refuse('no-such-card', `there is no card ${voided.cardId}`)
  const at = occurredAt({ happenedAt: command.undoneAt, sentAt: command.sentAt }, receivedAt)
  if (typeof at !== 'number') return at
  const decision = decideUndo({
    events,
    undo: {
      id: command.id,
      learnerId,
      cardId: voided.cardId,
      // The sitting of the answer: an undo is part of what it undoes.
      sessionId: voided.sessionId,
      occurredAt: at,
      receivedAt,
      timeZone: voided.timeZone,
      config: voided.config,
      voids: voided.id,
    },
  })
  if (decision.kind === 'unknown-answer')
    return refuse('no-such-answer', `there is no answer ${command.voids} to take back`)
  if (decision.kind !== 'append') return { status: 'duplicate', state: foldCard(events), card, voided }
  const { event, state } = decision
  if (await findEvent(prisma, command.id)) return refuse('id-taken', `the id ${command.id} belongs to another event`)
  try {
    await appendEvent(prisma, event, state, card.position)
    return { status: 'recorded', state, card, voided }
  } catch (error) {
    // Again and again would mean that log and state disagree (npm run db:check), not that somebody is quicker.
    if (!(error instanceof EventConflict) || tries <= 1) throw error
    return undoAnswer(app, command, tries - 1)
  }
}
