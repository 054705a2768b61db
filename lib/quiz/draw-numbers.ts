import type { CalculationBody, Draw } from '@/lib/content/card'
import type { SeededRandom } from '@/lib/shared/seeded-random'

/** How many values a draw can take. */
export function drawCount(draw: Draw): number {
  // A step of 0.1 doesn't add up exactly; the last value is still meant to be drawn.
  return 'of' in draw ? draw.of.length : Math.floor((draw.to - draw.from) / draw.step + 1e-9) + 1
}

/** The value in the given place, from 0 to drawCount − 1. */
export function drawnValue(draw: Draw, place: number): number {
  if ('from' in draw) return Number((draw.from + place * draw.step).toPrecision(12))
  const value = draw.of[place]
  if (value === undefined) throw new RangeError(`nothing to draw in place ${place} of ${draw.of.length}`)
  return value
}

/** A value for every name. The order in which the draws are written doesn't matter. */
export function drawNumbers(draws: CalculationBody['draws'], random: SeededRandom): Map<string, number> {
  const byName = Object.entries(draws).sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(byName.map(([name, draw]) => [name, drawnValue(draw, random.int(drawCount(draw)))]))
}
