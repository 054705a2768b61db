import { z } from 'zod'
import { type Answer, LONGEST_ANSWER, MOST_CHOSEN } from './answer'

const LONGEST_ID = 40

const text = z.string().max(LONGEST_ANSWER)
const id = z.string().min(1).max(LONGEST_ID)
const ids = z.array(id).max(MOST_CHOSEN)

/** Parses an answer that comes from the browser or out of the log. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: id }),
  z.strictObject({ kind: z.literal('multi'), options: ids }),
  z.strictObject({ kind: z.literal('number'), text }),
  z.strictObject({ kind: z.literal('typed'), text }),
  z.strictObject({ kind: z.literal('ordering'), order: ids }),
  z.strictObject({ kind: z.literal('recall'), recalled: z.boolean() }),
  z.strictObject({ kind: z.literal('unknown') }),
]) satisfies z.ZodType<Answer>
