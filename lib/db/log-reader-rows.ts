import 'server-only'
import type { SQLOutputValue } from 'node:sqlite'
import type { CardStateColumns, ReviewEventColumns } from '@/lib/db/rows'

// Rows in the order in which log-reader.ts asks for their columns, made what Prisma would give.

type Cell = SQLOutputValue | undefined

export function stateColumns(row: readonly SQLOutputValue[]): CardStateColumns {
  return {
    phase: text(row[0]),
    version: number(row[1]),
    stability: number(row[2]),
    difficulty: number(row[3]),
    step: number(row[4]),
    reps: number(row[5]),
    lapses: number(row[6]),
    scheduledDays: number(row[7]),
    dueAt: bigintOrNull(row[8]),
    dueDay: numberOrNull(row[9]),
    lastAnsweredAt: bigintOrNull(row[10]),
    lastStudyDay: numberOrNull(row[11]),
    lastGrade: numberOrNull(row[12]),
    introducedOn: numberOrNull(row[13]),
    provenDays: number(row[14]),
    newPosition: numberOrNull(row[15]),
  }
}

export type EventCells = readonly (string | number | null)[]

/** @param row as SQLite's json_array writes it: whole numbers as numbers, true and false as 1 and 0. */
export function eventColumns(row: EventCells): ReviewEventColumns {
  return {
    id: text(row[0]),
    learnerId: text(row[1]),
    cardId: text(row[2]),
    cardSeq: number(row[3]),
    sessionId: textOrNull(row[4]),
    type: text(row[5]),
    occurredAt: bigint(row[6]),
    receivedAt: bigint(row[7]),
    timeZone: text(row[8]),
    schedulerConfigId: text(row[9]),
    voids: textOrNull(row[10]),
    purpose: textOrNull(row[11]),
    variantId: textOrNull(row[12]),
    contentHash: textOrNull(row[13]),
    seed: numberOrNull(row[14]),
    answer: textOrNull(row[15]),
    correct: booleanOrNull(row[16]),
    grade: numberOrNull(row[17]),
    gradedBy: textOrNull(row[18]),
    durationMs: numberOrNull(row[19]),
    hinted: booleanOrNull(row[20]),
    guessed: booleanOrNull(row[21]),
  }
}

// What is stored in a column of another type than declared (SQLite allows it) is made to show as a difference, not as an error.
const text = (cell: Cell): string => (typeof cell === 'string' ? cell : String(cell))
const number = (cell: Cell): number => (typeof cell === 'number' ? cell : Number(cell))
const textOrNull = (cell: Cell) => (cell === null ? null : text(cell))
const numberOrNull = (cell: Cell) => (cell === null ? null : number(cell))
const booleanOrNull = (cell: Cell) => (cell === null ? null : Number(cell) !== 0)
const bigintOrNull = (cell: Cell): bigint | null => (typeof cell === 'bigint' ? cell : null)
const bigint = (cell: Cell): bigint => (typeof cell === 'bigint' ? cell : BigInt(Math.trunc(Number(cell))))
