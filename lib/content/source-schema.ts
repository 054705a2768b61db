import { z } from 'zod'
import { NUMBER_FORMATS } from './card'
import { LEVELS, VERIFICATIONS } from './resource'

// The shapes of the files under content/, as docs/content.md teaches them. What comes out is already in the
// forms of card.ts and resource.ts wherever one file is enough to know it.

const sentence = z.string({ error: 'expected a text' }).trim().min(1, 'expected a text, found nothing')

/** A text in both languages; one string stands for both. */
export const textSchema = z.preprocess(
  value => (typeof value === 'string' || typeof value === 'number' ? { en: String(value), zh: String(value) } : value),
  z.strictObject(
    { en: sentence, zh: sentence },
    { error: 'expected a text: { en: …, zh: … }, or one string for both' },
  ),
)

/** YAML makes a number of `2017` and of `1.5`; meant is what was written. Anything else is no form of an answer. */
export const words = z.union([z.string().trim().min(1), z.number().transform(String)], {
  error: 'expected a word or a number',
})

export const id = z
  .string({ error: 'expected an id' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of lower-case letters, digits and hyphens')

export const toleranceSchema = z.union([z.string(), z.number()]).transform((value, context) => {
  const text = String(value).trim()
  if (text === 'exact') return { absolute: 0 }
  const match = /^(±?)\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%?)$/.exec(text)
  if (!match || (match[1] && match[3])) {
    context.addIssue('expected a tolerance such as 2%, ±0.5 or exact')
    return z.NEVER
  }
  return match[3] ? { relative: Number(match[2]) / 100 } : { absolute: Number(match[2]) }
})

export const optionSchema = z
  .strictObject({ right: textSchema.optional(), wrong: textSchema.optional(), why: textSchema.optional() })
  .transform((option, context) => {
    if (option.right && !option.wrong && !option.why) return { text: option.right, right: true as const }
    if (option.wrong && option.why && !option.right)
      return { text: option.wrong, right: false as const, why: option.why }
    context.addIssue('expected either `right`, or `wrong` with its `why`')
    return z.NEVER
  })

const countRight = (options: readonly { right: boolean }[]) => options.filter(option => option.right).length

const choice = z.strictObject({
  kind: z.literal('choice'),
  options: z
    .array(optionSchema)
    .min(3, 'expected 3 to 5 options')
    .max(5, 'expected 3 to 5 options')
    .refine(options => countRight(options) === 1, 'expected exactly one right option'),
})

const multi = z.strictObject({
  kind: z.literal('multi'),
  options: z
    .array(optionSchema)
    .min(3, 'expected 3 to 6 options')
    .max(6, 'expected 3 to 6 options')
    .refine(options => countRight(options) >= 2, 'expected at least two right options')
    .refine(options => countRight(options) < options.length, 'expected at least one wrong option'),
})

const number = z
  .strictObject({
    kind: z.literal('number'),
    answer: z.strictObject({ value: z.number(), unit: textSchema.optional(), tolerance: toleranceSchema }),
    mistakes: z.array(z.strictObject({ value: z.number(), why: textSchema })).default([]),
  })
  .transform(body => body)

const typed = z
  .strictObject({
    kind: z.literal('typed'),
    answer: textSchema,
    accepted: z.array(words).min(1, 'expected at least one accepted form'),
    mistakes: z
      .array(z.strictObject({ forms: z.array(words).min(1, 'expected at least one form'), why: textSchema }))
      .default([]),
  })
  .transform(({ answer, ...body }) => ({ ...body, shown: answer }))

const ordering = z.strictObject({
  kind: z.literal('ordering'),
  items: z.array(textSchema).min(3, 'expected 3 to 6 items').max(6, 'expected 3 to 6 items'),
  ends: z.strictObject({ first: textSchema, last: textSchema }).optional(),
})

const recall = z.strictObject({
  kind: z.literal('recall'),
  answer: textSchema,
  points: z.array(textSchema).min(2, 'expected 2 to 4 points').max(4, 'expected 2 to 4 points'),
})

const drawSchema = z.union(
  [
    z
      .strictObject({ from: z.number(), to: z.number(), step: z.number().positive() })
      .refine(draw => draw.from < draw.to, 'expected `from` below `to`'),
    z.strictObject({ of: z.array(z.number()).min(2, 'expected at least two values to draw from') }),
  ],
  { error: 'expected { from, to, step } or { of: [values] }' },
)

const formula = z.union([z.string(), z.number()]).transform(String)

const calculation = z
  .strictObject({
    kind: z.literal('calculation'),
    draws: z.record(z.string(), drawSchema),
    let: z.record(z.string(), formula).default({}),
    answer: z.strictObject({
      formula,
      unit: textSchema.optional(),
      tolerance: toleranceSchema,
      format: z.enum(NUMBER_FORMATS).default('plain'),
    }),
    steps: z.array(textSchema).min(1, 'expected the worked solution, a step a line'),
    mistakes: z.array(z.strictObject({ formula, why: textSchema })).default([]),
  })
  .transform(body => ({ ...body, let: Object.entries(body.let).map(([name, formula]) => ({ name, formula })) }))

export const bodySchema = z.discriminatedUnion('kind', [choice, multi, number, typed, ordering, recall, calculation], {
  error: 'expected kind: choice, multi, number, typed, ordering, recall or calculation',
})

/** The fields every wording has, whatever its kind; the kind's own are left in for bodySchema. */
export const wordingSchema = z.looseObject({ prompt: textSchema, explanation: textSchema })

export const cardSchema = z.looseObject({
  id,
  template: id.optional(),
  variants: z.array(z.looseObject({ id })).default([]),
})

const keyPointSchema = z.strictObject({
  id,
  level: z.enum(LEVELS, { error: `expected level: ${LEVELS.join(', ')}` }),
  point: textSchema,
  note: textSchema.optional(),
  source: z.strictObject({
    locator: textSchema,
    link: z.url('expected an address').optional(),
    verified: z
      .array(z.enum(VERIFICATIONS, { error: `expected one of ${VERIFICATIONS.join(', ')}` }))
      .min(1, 'expected at least one way it was verified'),
  }),
  cards: z.array(cardSchema).min(1, 'expected at least one card'),
})

export const topicFileSchema = z.strictObject({
  title: textSchema,
  keyPoints: z.array(keyPointSchema).min(1, 'expected at least one key point'),
})

export const resourceFileSchema = z.strictObject({
  id,
  title: textSchema,
  shortTitle: textSchema,
  section: textSchema,
  kind: z.enum(['paper', 'documentation', 'course']),
  authors: sentence,
  year: words,
  link: z.url('expected an address'),
  summary: textSchema,
  guide: z
    .strictObject({
      what: textSchema,
      why: textSchema,
      accounts: z.array(z.strictObject({ about: textSchema, course: textSchema, source: textSchema })).default([]),
    })
    .optional(),
  topics: z.array(id).min(1, 'expected the topics in order'),
})

export const orderFileSchema = z.array(id).min(1, 'expected the resources in order')
export const retiredFileSchema = z.array(id)
