import { randomUUID } from 'node:crypto'
import { findCardState } from '@/lib/db/review-log-store'
import { cardStateColumns, reviewEventColumns } from '@/lib/db/rows'
import { type Connection, openConnection } from '@/lib/db/sqlite/open-connection'
import { foldStep } from '@/lib/review-log/fold'
import type { AnsweredEvent } from '@/lib/review-log/review-event'
import { type CardState, NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { CardId, EventId, SessionId, VariantId } from '@/lib/shared/ids'
import { answerCard } from '@/lib/use-cases/answer-card'
import type { AnswerCommand } from '@/lib/use-cases/answer-command'
import type { App } from '@/lib/use-cases/app'
import { insertion } from '../simulation/insert-rows'
import { CONTENT_HASH, RIGHT_OPTION, WRONG_OPTION } from './bench-content'
import { cardIdAt, type History } from './generate-history'
import { type Timings, timeOf, timingsOf } from './timings'

/** Answers on each side; less when there are not so many cards. */
const ANSWERS = 1_200
/** Alternating, so that what slows the machine for a while slows both. */
const BLOCK = 100

export type AnswersMeasure = Timings & { readonly raw: Timings; readonly ratio: number }

type Work = () => Promise<unknown>

/**
 * Answers to different cards one after the other, each to its end, and beside them the same rows written by SQLite
 * itself: an event and a state in one transaction, to the same file, with synchronous=FULL on both sides.
 */
export async function measureAnswers(app: App, path: string, history: History, cards: number): Promise<AnswersMeasure> {
  const connection = openConnection(path, 'writer')
  try {
    const positions = dueThenNew(history, cards)
    const count = Math.min(ANSWERS, Math.floor(positions.length / 2))
    const sessionId = randomUUID() as SessionId
    const mine: Work[] = []
    const raw: Work[] = []
    for (const [place, position] of positions.slice(0, 2 * count).entries()) {
      const command = commandFor(position, history, sessionId, place)
      if (place % 2 === 0) mine.push(() => accepted(app, command))
      else raw.push(await rawWrite(connection, app, command, history, position))
    }
    // The sitting is made by its first answer; raw rows name it too.
    const [first, ...rest] = mine
    await first?.()
    const times = { mine: [] as number[], raw: [] as number[] }
    for (let start = 0; start < rest.length; start += BLOCK) {
      for (const work of rest.slice(start, start + BLOCK)) times.mine.push(await timeOf(work))
      for (const work of raw.slice(start, start + BLOCK)) times.raw.push(await timeOf(work))
    }
    const [answers, rows] = [timingsOf(times.mine), timingsOf(times.raw)]
    return { ...answers, raw: rows, ratio: answers.perSecond / rows.perSecond }
  } finally {
    connection.close()
  }
}

function dueThenNew({ studied, today }: History, cards: number): number[] {
  const positions = Array.from({ length: cards }, (_, position) => position)
  const isDue = (position: number) => (studied[position]?.state.dueDay ?? Number.POSITIVE_INFINITY) <= today
  return [...positions.filter(isDue), ...positions.slice(studied.length)]
}

function commandFor(position: number, history: History, sessionId: SessionId, place: number): AnswerCommand {
  const isRight = place % 10 < 9
  return {
    id: randomUUID() as EventId,
    sessionId,
    cardId: cardIdAt(position),
    version: stateAt(position, history).version,
    variantId: 'a' as VariantId,
    contentHash: CONTENT_HASH,
    seed: place,
    answer: { kind: 'choice', option: isRight ? RIGHT_OPTION : WRONG_OPTION },
    grade: isRight ? 'good' : 'again',
    ...{ guessed: false, hinted: false, override: false },
    durationMs: 8_000,
    answeredAt: history.now,
    sentAt: history.now,
  }
}

const stateAt = (position: number, { studied }: History): CardState => studied[position]?.state ?? NEW_CARD_STATE

async function accepted(app: App, command: AnswerCommand): Promise<void> {
  const { status } = await answerCard(app, command)
  if (status !== 'recorded') throw new Error(`an answer of the bench was not recorded: ${status}`)
}

/** Everything is worked out beforehand: only SQLite's own time is measured. */
async function rawWrite(
  connection: Connection,
  app: App,
  command: AnswerCommand,
  history: History,
  position: number,
): Promise<Work> {
  const before = await findCardState(app.prisma, app.learnerId, command.cardId)
  if (!before) throw new Error(`the bench's database has no card ${command.cardId}`)
  const event = eventOf(command, app, history, before.version + 1)
  const after = foldStep(before, event)
  if (after === 'refold') throw new Error('an answer of the bench is older than the last')
  const insert = insertion('ReviewEvent', reviewEventColumns(event))
  const columns = cardStateColumns(after, position)
  const update = `UPDATE "CardState" SET ${Object.keys(columns)
    .map(name => `"${name}" = ?`)
    .join(', ')} WHERE "learnerId" = ? AND "cardId" = ? AND "version" = ?`
  const args = [...Object.values(columns), app.learnerId, command.cardId, before.version]
  return async () => {
    connection.exec('BEGIN IMMEDIATE')
    connection.run(insert.sql, insert.args)
    connection.run(update, args)
    connection.exec('COMMIT')
  }
}

function eventOf(command: AnswerCommand, app: App, { now, clock, scheduler }: History, cardSeq: number): AnsweredEvent {
  const { id, cardId, sessionId, variantId, contentHash, seed, answer, grade, durationMs, hinted, guessed } = command
  return {
    ...{ type: 'answered', id, learnerId: app.learnerId, cardId: cardId as CardId, cardSeq, sessionId },
    ...{ occurredAt: now, receivedAt: now, timeZone: clock.timeZone, config: scheduler.config, purpose: 'study' },
    ...{ variantId, contentHash, seed, answer, correct: grade !== 'again', grade, durationMs, hinted, guessed },
    gradedBy: grade === 'again' ? 'rule' : 'learner',
  }
}
