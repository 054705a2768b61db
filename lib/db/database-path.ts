import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export class DatabaseUrlInvalid extends Error {
  override readonly name = 'DatabaseUrlInvalid'
  constructor(
    readonly url: string,
    problem: string,
  ) {
    super(`DATABASE_URL ${problem}. Expected a file, such as file:./data/keypoint.db`)
  }
}

/**
 * The absolute path a database URL names: `file:` and a path, absolute or from `folder`, or a whole `file:///` URL.
 * @throws DatabaseUrlInvalid for anything else, a database in memory or in another system among them.
 */
export function databasePath(url: string, folder: string): string {
  if (url === '') throw new DatabaseUrlInvalid(url, 'is empty')
  if (!url.startsWith('file:')) throw new DatabaseUrlInvalid(url, 'does not begin with file:')
  if (url.includes('?')) throw new DatabaseUrlInvalid(url, 'has parameters, and none are known')
  if (url.startsWith('file://')) return fromWholeUrl(url)
  const path = url.slice('file:'.length)
  if (path === '' || path.endsWith('/')) throw new DatabaseUrlInvalid(url, 'does not name a file')
  if (path === ':memory:') throw new DatabaseUrlInvalid(url, 'names a database in memory, which would be lost')
  return resolve(folder, path)
}

function fromWholeUrl(url: string): string {
  if (url.endsWith('/')) throw new DatabaseUrlInvalid(url, 'does not name a file')
  try {
    return fileURLToPath(url)
  } catch {
    throw new DatabaseUrlInvalid(url, 'names another host')
  }
}
