import 'server-only'
import type { CardState as CardStateRow, ReviewEvent as ReviewEventRow } from '@/lib/db/generated/client'
import type { AnsweredEvent, ReviewEvent, VoidedEvent } from '@/lib/review-log/review-event'
import type { CardState, Phase } from '@/lib/scheduling/card-state'
import { gradeFromNumber, gradeNumber } from '@/lib/scheduling/grade'
import { type SchedulerConfig, schedulerConfigSchema } from '@/lib/scheduling/scheduler-config'
import { schedulerConfigId } from '@/lib/scheduling/scheduler-config-id'
import type { StudyDay } from '@/lib/scheduling/study-day'
import type { CardId, EventId, LearnerId, SessionId, VariantId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'

// The one place where rows become what the app speaks of and back. Return types are written in full, so that a field
// that is forgotten does not compile.

const PHASES: readonly Phase[] = ['new', 'learning', 'review', 'relearning']

/** Instants are BigInt columns, because milliseconds since 1970 do not fit Prisma's 32-bit Int. */
const instant = (value: bigint | null): Instant | null => (value === null ? null : Number(value))
const big = (value: Instant | null): bigint | null => (value === null ? null : BigInt(value))

export function cardStateOf(row: Omit<CardStateRow, 'learnerId' | 'cardId' | 'newPosition'>): CardState {
  const phase = PHASES.find(name => name === row.phase)
  if (!phase) throw new TypeError(`a card state has the phase ${row.phase}`)
  return {
    phase,
    version: row.version,
    stability: row.stability,
    difficulty: row.difficulty,
    step: row.step,
    reps: row.reps,
    lapses: row.lapses,
    scheduledDays: row.scheduledDays,
    dueAt: instant(row.dueAt),
    dueDay: row.dueDay as StudyDay | null,
    lastAnsweredAt: instant(row.lastAnsweredAt),
    lastStudyDay: row.lastStudyDay as StudyDay | null,
    lastGrade: row.lastGrade === null ? null : gradeFromNumber(row.lastGrade),
    introducedOn: row.introducedOn as StudyDay | null,
    provenDays: row.provenDays,
  }
}

export type CardStateColumns = Omit<CardStateRow, 'learnerId' | 'cardId'>

/** @param position the card's place in the reading list, kept beside its state while it is new */
export function cardStateColumns(state: CardState, position: number): CardStateColumns {
  return {
    phase: state.phase,
    version: state.version,
    stability: state.stability,
    difficulty: state.difficulty,
    step: state.step,
    reps: state.reps,
    lapses: state.lapses,
    scheduledDays: state.scheduledDays,
    dueAt: big(state.dueAt),
    dueDay: state.dueDay,
    lastAnsweredAt: big(state.lastAnsweredAt),
    lastStudyDay: state.lastStudyDay,
    lastGrade: state.lastGrade === null ? null : gradeNumber(state.lastGrade),
    introducedOn: state.introducedOn,
    provenDays: state.provenDays,
    newPosition: state.phase === 'new' ? position : null,
  }
}

export type ReviewEventColumns = Omit<ReviewEventRow, 'seq'>

export function reviewEventColumns(event: ReviewEvent): ReviewEventColumns {
  const common = {
    id: event.id,
    learnerId: event.learnerId,
    cardId: event.cardId,
    cardSeq: event.cardSeq,
    sessionId: event.sessionId,
    occurredAt: BigInt(event.occurredAt),
    receivedAt: BigInt(event.receivedAt),
    timeZone: event.timeZone,
    schedulerConfigId: schedulerConfigId(event.config),
  }
  return event.type === 'voided' ? { ...common, ...voidedColumns(event) } : { ...common, ...answeredColumns(event) }
}

type OwnColumns = Pick<
  ReviewEventColumns,
  | 'type'
  | 'voids'
  | 'purpose'
  | 'variantId'
  | 'contentHash'
  | 'seed'
  | 'answer'
  | 'correct'
  | 'grade'
  | 'gradedBy'
  | 'durationMs'
  | 'hinted'
  | 'guessed'
>

const answeredColumns = (event: AnsweredEvent): OwnColumns => ({
  type: 'answered',
  voids: null,
  purpose: event.purpose,
  variantId: event.variantId,
  contentHash: event.contentHash,
  seed: event.seed,
  answer: JSON.stringify(event.answer),
  correct: event.correct,
  grade: gradeNumber(event.grade),
  gradedBy: event.gradedBy,
  durationMs: event.durationMs,
  hinted: event.hinted,
  guessed: event.guessed,
})

const voidedColumns = (event: VoidedEvent): OwnColumns => ({
  type: 'voided',
  voids: event.voids,
  purpose: null,
  variantId: null,
  contentHash: null,
  seed: null,
  answer: null,
  correct: null,
  grade: null,
  gradedBy: null,
  durationMs: null,
  hinted: null,
  guessed: null,
})

/** @param configs the scheduler configs by their id, as stored */
export function reviewEventOf(row: ReviewEventColumns, configs: ReadonlyMap<string, SchedulerConfig>): ReviewEvent {
  const config = configs.get(row.schedulerConfigId)
  if (!config) throw new TypeError(`event ${row.id} names a scheduler config that is not there`)
  const common = {
    id: row.id as EventId,
    learnerId: row.learnerId as LearnerId,
    cardId: row.cardId as CardId,
    cardSeq: row.cardSeq,
    sessionId: row.sessionId as SessionId | null,
    occurredAt: Number(row.occurredAt),
    receivedAt: Number(row.receivedAt),
    timeZone: row.timeZone,
    config,
  }
  if (row.type === 'voided') return { type: 'voided', ...common, voids: present(row, 'voids') as EventId }
  return {
    type: oneOf(['answered'], row.type),
    ...common,
    purpose: oneOf(['study', 'practice', 'self-test'], present(row, 'purpose')),
    variantId: present(row, 'variantId') as VariantId,
    contentHash: present(row, 'contentHash'),
    seed: present(row, 'seed'),
    answer: JSON.parse(present(row, 'answer')) as unknown,
    correct: present(row, 'correct'),
    grade: gradeFromNumber(present(row, 'grade')),
    gradedBy: oneOf(['rule', 'learner', 'override'], present(row, 'gradedBy')),
    durationMs: present(row, 'durationMs'),
    hinted: present(row, 'hinted'),
    guessed: present(row, 'guessed'),
  }
}

export function schedulerConfigOf(body: string): SchedulerConfig {
  return schedulerConfigSchema.parse(JSON.parse(body))
}

function present<K extends keyof OwnColumns>(row: ReviewEventColumns, column: K): NonNullable<OwnColumns[K]> {
  const value = row[column]
  if (value === null) throw new TypeError(`event ${row.id} (${row.type}) has no ${column}`)
  return value as NonNullable<OwnColumns[K]>
}

function oneOf<T extends string>(allowed: readonly T[], value: string): T {
  const found = allowed.find(name => name === value)
  if (found === undefined) throw new TypeError(`expected one of ${allowed.join(', ')}, found ${value}`)
  return found
}
