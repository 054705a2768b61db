import { z } from 'zod'
import { CARD_KINDS, type CardKind } from './card'
import { describeField } from './field-descriptions'
import {
  bodySchema,
  cardSchema,
  id,
  optionSchema,
  resourceFileSchema,
  textSchema,
  toleranceSchema,
  topicFileSchema,
  words,
} from './source-schema'

// JSON Schema of the files under content/, for editors: made of the schemas they are parsed by.

export type JsonSchema = { [key: string]: unknown }

const refTo = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` })
const object = (properties: JsonSchema, required: readonly string[]): JsonSchema => ({
  ...{ type: 'object', properties, required: [...new Set(required)], additionalProperties: false },
})

const AMOUNT = '\\d+(\\.\\d+)?(e[+-]?\\d+)?'

/** The pieces that come with code, which JSON Schema has no word for: by the schema they stand for. */
const PIECES: readonly (readonly [schema: unknown, name: string, definition: JsonSchema])[] = [
  [
    textSchema,
    'text',
    {
      description: 'A text in both languages; one string where both are the same.',
      anyOf: [
        { type: 'string', minLength: 1 },
        { type: 'number' },
        object({ en: { type: 'string', minLength: 1 }, zh: { type: 'string', minLength: 1 } }, ['en', 'zh']),
      ],
    },
  ],
  [words, 'words', { anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }] }],
  [
    toleranceSchema,
    'tolerance',
    {
      anyOf: [
        { type: 'number', minimum: 0 },
        { type: 'string', pattern: `^\\s*(exact|(±\\s*)?${AMOUNT}|${AMOUNT}\\s*%)\\s*$` },
      ],
    },
  ],
  [
    optionSchema,
    'option',
    {
      oneOf: [
        object({ right: refTo('text') }, ['right']),
        object({ wrong: refTo('text'), why: refTo('text') }, ['wrong', 'why']),
      ],
    },
  ],
  [cardSchema, 'card', { oneOf: CARD_KINDS.map(kind => refTo(`${kind}Card`)) }],
]

function topicSchema(): JsonSchema {
  return fileSchema('topic', topicFileSchema, { ...pieces(), ...cardDefinitions() })
}

function resourceSchema(): JsonSchema {
  const { text, words } = pieces()
  return fileSchema('resource', resourceFileSchema, { text, words })
}

/** By the kind of file each is for: `topic` is content/schema/topic.schema.json. */
export const EDITOR_SCHEMAS = { topic: topicSchema, resource: resourceSchema } as const

export const schemaFileText = (schema: JsonSchema) => `${JSON.stringify(schema, null, 2)}\n`

function fileSchema(name: string, schema: z.ZodType, definitions: JsonSchema): JsonSchema {
  const described = Object.entries(definitions).map(([key, definition]) => [key, withDescriptions(definition, [key])])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `A ${name} of content/`,
    ...withDescriptions(convert(schema), [name]),
    definitions: Object.fromEntries(described),
  }
}

const pieces = (): JsonSchema => Object.fromEntries(PIECES.map(([, name, definition]) => [name, definition]))

function convert(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...converted } = z.toJSONSchema(schema, {
    ...{ io: 'input', target: 'draft-7', unrepresentable: 'any' },
    override({ zodSchema, jsonSchema }) {
      const piece = PIECES.find(([of]) => of === zodSchema)
      if (!piece) return
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as JsonSchema)[key]
      Object.assign(jsonSchema, refTo(piece[1]))
    },
  })
  return converted as JsonSchema
}

/** A card is its wording and its body in one, a variant any part of them; parse-card.ts puts them together. */
function cardDefinitions(): JsonSchema {
  const ids = convert(id)
  const wording = { prompt: refTo('text'), explanation: refTo('text') }
  const bodies = CARD_KINDS.map(kind => ({ kind, ...bodyOf(kind) }))
  const cards = bodies.map(({ kind, properties, required }) => [
    `${kind}Card`,
    object(
      {
        ...{ id: ids, ...wording, ...properties },
        ...(kind === 'calculation' ? { template: ids } : {}),
        variants: { type: 'array', items: refTo(`${kind}Variant`) },
      },
      ['id', 'prompt', 'explanation', ...required],
    ),
  ])
  const variants = bodies.map(({ kind, properties }) => [
    `${kind}Variant`,
    { anyOf: [object({ id: ids, ...wording, ...properties }, ['id']), refTo('otherKind')] },
  ])
  const otherKind = {
    oneOf: bodies.map(({ properties, required }) =>
      object({ id: ids, ...wording, ...properties }, ['id', ...required]),
    ),
  }
  return { ...Object.fromEntries([...cards, ...variants]), otherKind }
}

function bodyOf(kind: CardKind): { properties: JsonSchema; required: string[] } {
  const union = convert(bodySchema) as { oneOf: { properties: JsonSchema; required: string[] }[] }
  const body = union.oneOf.find(({ properties }) => (properties.kind as JsonSchema).const === kind)
  if (!body) throw new Error(`bodySchema knows no ${kind}`)
  return body
}

/** Every field below the schema with its description before it. */
function withDescriptions(schema: unknown, path: readonly string[]): JsonSchema {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside)
    return value && typeof value === 'object' ? withDescriptions(value, path) : value
  }
  return Object.fromEntries(
    Object.entries(schema as JsonSchema).map(([key, value]) => {
      if (key !== 'properties') return [key, inside(value)]
      const fields = Object.entries(value as JsonSchema).map(([name, field]) => {
        const at = [...path, name]
        return [name, { description: describeField(at), ...withDescriptions(field, at) }]
      })
      return [key, Object.fromEntries(fields)]
    }),
  )
}
