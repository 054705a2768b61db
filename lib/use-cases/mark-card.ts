import 'server-only'
import { type CardMark, saveMark } from '@/lib/db/card-mark-store'
import { findCards } from '@/lib/db/catalogue-store'
import { loadSettings } from '@/lib/db/learner-store'
import { addDays, studyDayOf } from '@/lib/scheduling/study-day'
import type { MarkCommand } from './answer-command'
import type { App } from './app'
import { type Refusal, refuse } from './refusal'
import { studyClockOf } from './study-clock'

/** Suspends, buries until tomorrow, flags, or takes that back. */
export async function markCard(app: App, command: MarkCommand): Promise<{ status: 'saved' } | Refusal> {
  const { prisma, learnerId } = app
  const cards = await findCards(prisma, [command.cardId])
  if (!cards.has(command.cardId)) return refuse('no-such-card', `there is no card ${command.cardId}`)
  const clock = studyClockOf(await loadSettings(prisma, learnerId))
  const now = app.now()
  await saveMark(prisma, learnerId, command.cardId, changeOf(command, now, addDays(studyDayOf(now, clock), 1)))
  return { status: 'saved' }
}

function changeOf(command: MarkCommand, now: number, tomorrow: CardMark['buriedUntil']): Partial<CardMark> {
  switch (command.mark) {
    case 'suspend':
      return { suspendedAt: now }
    case 'unsuspend':
      return { suspendedAt: null }
    case 'bury':
      return { buriedUntil: tomorrow }
    case 'unbury':
      return { buriedUntil: null }
    case 'flag':
      return { flaggedAt: now, flagNote: command.note }
    case 'unflag':
      return { flaggedAt: null, flagNote: null }
  }
}
