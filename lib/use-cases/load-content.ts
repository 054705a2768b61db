import 'server-only'
import { parseContent } from '@/lib/content/parse-content'
import { formatProblem } from '@/lib/content/problem'
import { ensureLearner, type SyncedContent, syncContent } from '@/lib/db/content-store'
import type { App } from './app'
import { readContentFiles } from './read-content-files'

export class ContentProblems extends Error {
  override name = 'ContentProblems'
}

/**
 * Loads content/ into the database.
 * @throws ContentProblems when a file cannot be read as written; nothing is changed then
 */
export async function loadContent(app: App, folder: string): Promise<SyncedContent> {
  const { resources, problems } = parseContent(await readContentFiles(folder))
  if (problems.length > 0) throw new ContentProblems(problems.map(formatProblem).join('\n'))
  const synced = await syncContent(app.prisma, resources, app.now())
  await ensureLearner(app.prisma, app.learnerId, app.now())
  return synced
}
