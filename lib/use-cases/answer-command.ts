import { z } from 'zod'
import { answerSchema } from '@/lib/quiz/answer-schema'
import { GRADES } from '@/lib/scheduling/grade'
import type { CardId, EventId, SessionId, VariantId } from '@/lib/shared/ids'

/** 2020-01-01 to 2100-01-01: outside of it a clock is not merely off, it is nonsense. */
const instant = z.number().int().min(1_577_836_800_000).max(4_102_444_800_000)
const uuid = z.uuid()
const id = z.string().min(1).max(120)

/** What the browser sends when an answer was graded. */
export const answerCommandSchema = z.strictObject({
  id: uuid.transform(value => value.toLowerCase() as EventId),
  sessionId: uuid.transform(value => value as SessionId),
  cardId: id.transform(value => value as CardId),
  /** The version of the card's state that the learner saw. */
  version: z.number().int().min(0).max(1_000_000),
  variantId: id.transform(value => value as VariantId),
  contentHash: z.string().max(64),
  seed: z.number().int().min(-2_147_483_648).max(2_147_483_647),
  answer: answerSchema,
  grade: z.enum(GRADES),
  guessed: z.boolean(),
  hinted: z.boolean(),
  /** "Count it as right": the learner overrides a typed answer that was judged wrong. */
  override: z.boolean(),
  durationMs: z.number().int().min(0).max(86_400_000),
  /** By the browser's clock. */
  answeredAt: instant,
  /** By the same clock, at sending: the two together say how long ago, whatever that clock shows. */
  sentAt: instant,
})
export type AnswerCommand = z.output<typeof answerCommandSchema>

export const undoCommandSchema = z.strictObject({
  id: uuid.transform(value => value.toLowerCase() as EventId),
  sessionId: uuid.transform(value => value as SessionId),
  /** The answer to take back. */
  voids: uuid.transform(value => value.toLowerCase() as EventId),
  sentAt: instant,
  undoneAt: instant,
})
export type UndoCommand = z.output<typeof undoCommandSchema>

export const markCommandSchema = z.discriminatedUnion('mark', [
  z.strictObject({
    cardId: id.transform(value => value as CardId),
    mark: z.enum(['suspend', 'unsuspend', 'bury', 'unbury', 'unflag']),
  }),
  z.strictObject({
    cardId: id.transform(value => value as CardId),
    mark: z.literal('flag'),
    note: z.string().max(2000),
  }),
])
export type MarkCommand = z.output<typeof markCommandSchema>
