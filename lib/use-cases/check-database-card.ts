import 'server-only'
import type { CardLog } from '@/lib/db/log-reader'
import { type CardStateColumns, cardStateColumns, reviewEventOf } from '@/lib/db/rows'
import { foldCard } from '@/lib/review-log/fold'
import type { SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import type { CardId, LearnerId } from '@/lib/shared/ids'

/** A field of a stored state that is not what the log makes of it. */
export type Difference = {
  readonly learnerId: LearnerId
  readonly cardId: CardId
  /** A column of CardState; `row` when the whole state is missing or should not be there; `events` when they cannot be read. */
  readonly field: keyof CardStateColumns | 'row' | 'events'
  readonly stored: string | number | null
  readonly rebuilt: string | number | null
}

export type CheckedCard = {
  /** What should be stored; null when nothing should be, or when the events cannot be read. */
  readonly rebuilt: CardStateColumns | null
  readonly differences: readonly Difference[]
}

/** Rebuilds a card's state from its events and compares it, field by field and exactly, with what is stored. */
export function checkCard(log: CardLog, configs: ReadonlyMap<string, SchedulerConfig>): CheckedCard {
  const { learnerId, cardId, position, stored } = log
  const differ = (field: Difference['field'], was: Difference['stored'], is: Difference['rebuilt']): Difference => ({
    ...{ learnerId, cardId, field },
    ...{ stored: was, rebuilt: is },
  })
  if (position === null) return { rebuilt: null, differences: [differ('row', 'present', null)] }
  const rebuilt = rebuild(log, position, configs)
  if (rebuilt instanceof Error) return { rebuilt: null, differences: [differ('events', null, rebuilt.message)] }
  if (!stored) return { rebuilt, differences: [differ('row', null, 'present')] }
  const fields = FIELDS.filter(field => stored[field] !== rebuilt[field])
  return { rebuilt, differences: fields.map(field => differ(field, plain(stored[field]), plain(rebuilt[field]))) }
}

function rebuild({ events }: CardLog, position: number, configs: ReadonlyMap<string, SchedulerConfig>) {
  try {
    return cardStateColumns(foldCard(events.map(row => reviewEventOf(row, configs))), position)
  } catch (error) {
    // An event no version of the app would have written: reported with the others, so that one does not hide the rest.
    if (error instanceof Error) return error
    throw error
  }
}

const plain = (value: CardStateColumns[keyof CardStateColumns]) => (typeof value === 'bigint' ? Number(value) : value)

/** Every column, or this does not compile. */
const EVERY_FIELD: Readonly<Record<keyof CardStateColumns, true>> = {
  phase: true,
  version: true,
  stability: true,
  difficulty: true,
  step: true,
  reps: true,
  lapses: true,
  scheduledDays: true,
  dueAt: true,
  dueDay: true,
  lastAnsweredAt: true,
  lastStudyDay: true,
  lastGrade: true,
  introducedOn: true,
  provenDays: true,
  newPosition: true,
}
const FIELDS = Object.keys(EVERY_FIELD) as (keyof CardStateColumns)[]
