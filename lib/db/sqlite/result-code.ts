import 'server-only'

/** SQLite's result codes the app tells apart (https://www.sqlite.org/rescode.html). */
export const RESULT_CODE = {
  ERROR: 1,
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  NOTADB: 26,
  CONSTRAINT_FOREIGNKEY: 787,
  CONSTRAINT_NOTNULL: 1299,
  CONSTRAINT_PRIMARYKEY: 1555,
  CONSTRAINT_TRIGGER: 1811,
  CONSTRAINT_UNIQUE: 2067,
} as const

const BY_MESSAGE: readonly (readonly [start: string, code: number])[] = [
  ['UNIQUE constraint failed', RESULT_CODE.CONSTRAINT_UNIQUE],
  ['NOT NULL constraint failed', RESULT_CODE.CONSTRAINT_NOTNULL],
  ['FOREIGN KEY constraint failed', RESULT_CODE.CONSTRAINT_FOREIGNKEY],
  ['database is locked', RESULT_CODE.BUSY],
  ['database table is locked', RESULT_CODE.LOCKED],
  ['attempt to write a readonly database', RESULT_CODE.READONLY],
  ['database disk image is malformed', RESULT_CODE.CORRUPT],
  ['database or disk is full', RESULT_CODE.FULL],
  ['unable to open database file', RESULT_CODE.CANTOPEN],
  ['file is not a database', RESULT_CODE.NOTADB],
]

/**
 * The extended code of an error thrown by SQLite, or null if it comes from elsewhere. Where the package leaves the code
 * out (1.2.1 does for errors of `all`), it is told from SQLite's own words; what has no words of its own is ERROR.
 */
export function extendedCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode
  if (!('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return null
  return BY_MESSAGE.find(([start]) => error.message.startsWith(start))?.[1] ?? RESULT_CODE.ERROR
}

/** An extended code holds its primary code in the low byte. */
export function primaryCode(extended: number): number {
  return extended & 0xff
}
