import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { fieldName, type Problem } from './problem'

export type SourceFile = { readonly path: string; readonly text: string }

/** A YAML file that remembers where everything stood, so that a problem can name its line. */
export type YamlFile = {
  readonly path: string
  readonly value: unknown
  problem(path: readonly PropertyKey[], message: string): Problem
}

/** Reads one YAML 1.2 file; syntax errors come back as problems. */
export function parseYaml(file: SourceFile): { yaml: YamlFile; problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1
  }
  const errors = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }))
  const problems = [...errors, ...unresolvedAliases(document)].map(({ offset, message }) => ({
    file: file.path,
    line: lineAt(offset),
    field: '',
    message: `this is not YAML as expected: ${message}`,
  }))
  return {
    yaml: {
      path: file.path,
      value: problems.length === 0 ? document.toJS() : null,
      problem: (path, message) => ({ file: file.path, line: lineOf(path), field: fieldName(path), message }),
    },
    problems,
  }
}

/** `*strong` without quotes is a reference in YAML, and to nothing: the library throws only when it is followed. */
function unresolvedAliases(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = []
  visit(document, {
    Alias(_key, alias) {
      if (!alias.resolve(document))
        found.push({
          offset: alias.range?.[0] ?? 0,
          message: `a text that starts with * must be quoted (*${alias.source})`,
        })
    },
  })
  return found
}

/** Parses a value by a schema; what does not fit comes back as problems with `prefix` before their paths. */
export function parseBySchema<S extends z.ZodType>(
  schema: S,
  value: unknown,
  yaml: YamlFile,
  prefix: readonly PropertyKey[] = [],
): { value: z.output<S> | null; problems: Problem[] } {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, problems: [] }
  return {
    value: null,
    problems: result.error.issues.flatMap(issue => {
      const path = [...prefix, ...issue.path]
      if (issue.code !== 'unrecognized_keys') return yaml.problem(path, issue.message)
      return issue.keys.map(key => yaml.problem([...path, key], 'no such field is expected here'))
    }),
  }
}
