import type { Card, Option, Text } from '@/lib/content/card'
import { assertNever } from '@/lib/shared/assert-never'
import type { VariantId } from '@/lib/shared/ids'
import type { SeededRandom } from '@/lib/shared/seeded-random'
import { drawCalculation } from './draw-calculation'
import type { Question, QuestionOption } from './question'
import { questionRandom } from './question-random'
import { showNumber } from './show-number'
import { unitNames } from './unit-names'

/**
 * The card as a question. Card, variant and seed (any 32-bit integer) always give the same one.
 * @throws {RangeError} when the card has no such variant, or numbers drawn for it have no result.
 * @throws {SyntaxError} when a formula cannot be read; check-calculation.ts says so beforehand.
 */
export function drawQuestion(card: Card, variantId: VariantId, seed: number): Question {
  const variant = card.variants.find(({ id }) => id === variantId)
  if (!variant) throw new RangeError(`card ${card.id} has no variant ${variantId}`)
  const random = questionRandom(card.id, variantId, seed)
  const { prompt, explanation, body } = variant
  const shared = { cardId: card.id, keyPointId: card.keyPointId, variantId, seed, prompt, explanation }
  switch (body.kind) {
    case 'choice':
    case 'multi':
      return { ...shared, kind: body.kind, options: random.shuffle(withIds(body.options)) }
    case 'number': {
      const { value, unit, tolerance } = body.answer
      const shown = showNumber(value, null, unit)
      const answer = { value, unit: unit ?? null, unitNames: unitNames(unit), tolerance, shown }
      return { ...shared, kind: body.kind, answer, mistakes: body.mistakes, steps: [] }
    }
    case 'typed':
      return { ...shared, ...body }
    case 'ordering': {
      const items = body.items.map((text, place) => ({ id: `i${place}`, text }))
      const order = items.map(({ id }) => id)
      return { ...shared, kind: body.kind, items: shuffleAway(items, random), order, ends: body.ends ?? null }
    }
    case 'recall':
      return { ...shared, ...body }
    case 'calculation':
      return { ...shared, kind: body.kind, ...drawCalculation(variant, body, random) }
    default:
      return assertNever(body)
  }
}

function withIds(options: readonly Option[]): QuestionOption<Text>[] {
  return options.map((option, place) => ({
    id: `o${place}`,
    text: option.text,
    right: option.right,
    why: option.right ? null : option.why,
  }))
}

/** Shuffles until the order is another one: an ordering that needs no ordering isn't a question. */
function shuffleAway<T>(items: readonly T[], random: SeededRandom): T[] {
  const shuffled = random.shuffle(items)
  const same = items.length > 1 && shuffled.every((item, place) => item === items[place])
  return same ? shuffleAway(items, random) : shuffled
}
