import 'server-only'
import { createHash } from 'node:crypto'

/** One folder of prisma/migrations. */
export type Migration = { readonly name: string; readonly sql: string }

/** What Prisma records of a migration's text: SHA-256 in hexadecimal. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql, 'utf8').digest('hex')
}

/** Whether this is the text that was recorded; a checkout may have changed its line ends. */
export function hasChecksum(sql: string, recorded: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n')
  return [unix, unix.replaceAll('\n', '\r\n'), sql].some(text => checksumOf(text) === recorded)
}
