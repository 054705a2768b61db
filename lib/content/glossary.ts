import { z } from 'zod'
import type { Text } from './card'
import { checkText } from './check-text'
import { parseBySchema, parseYaml, type SourceFile } from './parse-yaml'
import type { Problem } from './problem'
import { textSchema } from './source-schema'

/** A term of the field with the one Chinese word the app uses for it. */
export type Term = {
  readonly id: string
  readonly en: string
  /** Other English forms: plurals, abbreviations. */
  readonly forms: readonly string[]
  readonly zh: string
  /** Other Chinese forms that are fine in some sentences. */
  readonly also: readonly string[]
  /** Chinese that must not be used for it. */
  readonly avoid: readonly string[]
  /** Whether Chinese texts are expected to use the term wherever the English ones do. */
  readonly check: boolean
  readonly definition: Text
}

const word = z.string({ error: 'expected a word' }).trim().min(1, 'expected a word')

export const glossaryFileSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of lower-case letters, digits and hyphens'),
    en: word,
    forms: z.array(word).default([]),
    zh: word,
    also: z.array(word).default([]),
    avoid: z.array(word).default([]),
    check: z.boolean().default(true),
    definition: textSchema,
  }),
)

/** Reads content/glossary.yaml: every id once, every English form of one term only. */
export function parseGlossary(file: SourceFile): { terms: readonly Term[]; problems: readonly Problem[] } {
  const { yaml, problems } = parseYaml(file)
  if (problems.length > 0) return { terms: [], problems }
  const parsed = parseBySchema(glossaryFileSchema, yaml.value, yaml)
  if (!parsed.value) return { terms: [], problems: parsed.problems }
  const taken = new Map<string, string>()
  const found: Problem[] = []
  for (const [place, term] of parsed.value.entries()) {
    for (const form of [`id ${term.id}`, term.en, ...term.forms]) {
      const earlier = taken.get(form)
      if (earlier !== undefined) found.push(yaml.problem([place], `“${form}” is used already by ${earlier}`))
      taken.set(form, term.id)
    }
    for (const message of checkText(term.definition)) found.push(yaml.problem([place, 'definition'], message))
  }
  return { terms: parsed.value, problems: found }
}
