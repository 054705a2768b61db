import 'server-only'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import type { Instant } from '@/lib/shared/instant'

/**
 * Copies a database as it is committed now into the folder `backups` beside it, and gives the copy's path. Nothing of
 * that name exists before the copy is whole and on the disk.
 */
export function backUpDatabase(path: string, now: Instant): string {
  const folder = join(dirname(path), 'backups')
  mkdirSync(folder, { recursive: true })
  const backup = freeName(folder, basename(path, '.db'), now)
  const partial = `${backup}.partial`
  rmSync(partial, { force: true })
  try {
    copyInto(partial, path)
    flush(partial)
    renameSync(partial, backup)
  } catch (error) {
    // Half a copy is of no use, least of all on a full disk.
    rmSync(partial, { force: true })
    throw error
  }
  return backup
}

function copyInto(copy: string, path: string): void {
  // It only reads, but to a connection that may not write SQLite refuses a copy too.
  const connection = openConnection(path, 'writer')
  try {
    connection.run('VACUUM INTO ?', [copy])
  } finally {
    connection.close()
  }
}

/** Colons are not allowed in file names everywhere. */
function freeName(folder: string, stem: string, now: Instant): string {
  const time = new Date(now).toISOString().replaceAll(':', '-')
  for (let copy = 1; ; copy++) {
    const name = join(folder, copy === 1 ? `${stem}-${time}.db` : `${stem}-${time}-${copy}.db`)
    if (!existsSync(name)) return name
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
