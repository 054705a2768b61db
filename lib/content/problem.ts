/** Something in content/ that must be mended before it can be loaded. */
export type Problem = {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** The path to the field, such as `keyPoints[2].cards[0].options`; empty for the file as a whole. */
  readonly field: string
  /** What is wrong and what was expected. */
  readonly message: string
}

export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  )
}

export function formatProblem({ file, line, field, message }: Problem): string {
  return `${file}:${line} ${field === '' ? '' : `${field}: `}${message}`
}
