import type { Tolerance } from '@/lib/content/card'
import { isOtherUnit } from './other-unit'
import { parseNumber, type ReadNumber } from './parse-number'
import type { NumberQuestion } from './question'
import type { Verdict } from './verdict'

// Doubles: 0.1 + 0.2 is 0.3 for anybody who types it.
const NOISE = 1e-9
/** How many tolerances away an answer still counts as close. */
const CLOSE = 3

/** What of a question decides whether a number answers it. */
type Asked<T> = Pick<NumberQuestion<T>, 'answer' | 'mistakes'>

/** Whether a typed number answers the question. */
export function checkNumber<T>({ answer, mistakes }: Asked<T>, text: string): Verdict<T> {
  const read = parseNumber(text, answer.unitNames)
  if (!read) return { correct: false, why: [], near: 'unreadable' }
  if (isOtherUnit(read.unit, answer.unitNames)) return { correct: false, why: [], near: 'unit-scale' }
  const { value, tolerance } = answer
  const readings = readingsOf(read, value, answer.unitNames)
  const isWithin = (target: number, times = 1) => readings.some(reading => within(reading, target, tolerance, times))
  if (isWithin(value)) return { correct: true, why: [], near: null }
  const distance = (target: number) => Math.min(...readings.map(reading => Math.abs(reading - target)))
  const [mistake] = mistakes
    .filter(mistake => isWithin(mistake.value))
    .sort((a, b) => distance(a.value) - distance(b.value))
  if (mistake) return { correct: false, why: [mistake.why], near: null }
  if (isWithin(value, CLOSE)) return { correct: false, why: [], near: 'close' }
  const misplaced = readings.some(reading => isOffByPowerOfTen(reading, value, tolerance))
  return { correct: false, why: [], near: misplaced ? 'unit-scale' : null }
}

/** What the number may mean, given the unit it was asked in. */
function readingsOf({ value, percent }: ReadNumber, right: number, unitNames: readonly string[]): number[] {
  const units = unitNames.flatMap(name => parseNumber(`1 ${name}`, unitNames) ?? [])
  if (percent) {
    if (units.some(unit => unit.percent)) return [value]
    // Without a unit 1.25 and 125% are the same, and 25 may stand for 25%; a share is always a share.
    return unitNames.length > 0 || Math.abs(right) <= 1 ? [value / 100] : [value / 100, value]
  }
  // Asked in billions, "50" and "50 billion" both mean 50.
  return [value, ...units.filter(unit => unit.value !== 1).map(unit => value / unit.value)]
}

function within(reading: number, target: number, tolerance: Tolerance, times: number): boolean {
  const allowed = 'relative' in tolerance ? tolerance.relative * Math.abs(target) : tolerance.absolute
  return Math.abs(reading - target) <= times * allowed + NOISE * Math.abs(target)
}

function isOffByPowerOfTen(reading: number, target: number, tolerance: Tolerance): boolean {
  const ratio = reading / target
  if (!(ratio > 0 && Number.isFinite(ratio))) return false
  const power = Math.round(Math.log10(ratio))
  return power !== 0 && within(reading / 10 ** power, target, tolerance, 1)
}
