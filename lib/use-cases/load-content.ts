import 'server-only'
import { createHash } from 'node:crypto'
import { parseContent } from '@/lib/content/parse-content'
import type { SourceFile } from '@/lib/content/parse-yaml'
import { formatProblem } from '@/lib/content/problem'
import { ensureLearner, type SyncedContent, syncContent } from '@/lib/db/content-store'
import { loadedFingerprint, rememberFingerprint } from '@/lib/db/loaded-content'
import type { App } from './app'
import { readContentFiles } from './read-content-files'

export class ContentProblems extends Error {
  override name = 'ContentProblems'
}

/**
 * Loads content/ into the database. Parsing it takes a second or more, so the same files are not parsed again by the
 * same build of the app.
 * @param build what tells one build of the app from another; without it the files are always parsed
 * @throws ContentProblems when a file cannot be read as written; nothing is changed then
 */
export async function loadContent(app: App, folder: string, build?: string): Promise<SyncedContent> {
  const files = await readContentFiles(folder)
  const fingerprint = build === undefined ? null : fingerprintOf(files, build)
  if (fingerprint !== null && fingerprint === (await loadedFingerprint(app.prisma))) {
    await ensureLearner(app.prisma, app.learnerId, app.now())
    return { added: 0, changed: 0, archived: 0 }
  }
  const { resources, problems } = parseContent(files)
  if (problems.length > 0) throw new ContentProblems(problems.map(formatProblem).join('\n'))
  const synced = await syncContent(app.prisma, resources, app.now())
  await ensureLearner(app.prisma, app.learnerId, app.now())
  if (fingerprint !== null) await rememberFingerprint(app.prisma, fingerprint)
  return synced
}

/** 31 bits of a hash, and never 0, which stands for nothing loaded. */
function fingerprintOf(files: readonly SourceFile[], build: string): number {
  const hash = createHash('sha256').update(build)
  for (const { path, text } of files) hash.update(`\0${path}\0${text}`)
  return hash.digest().readUInt32BE() >>> 1 || 1
}
