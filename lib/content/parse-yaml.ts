import { isNode, LineCounter, parseDocument } from 'yaml'
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
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1
  }
  const problems = [...document.errors, ...document.warnings].map(error => ({
    file: file.path,
    line: lineAt(error.pos[0]),
    field: '',
    message: `this is not YAML as expected: ${error.message}`,
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
    problems: result.error.issues.map(issue => yaml.problem([...prefix, ...issue.path], issue.message)),
  }
}
