import 'server-only'
import { markFolded, someFoldedBefore } from '@/lib/db/learner-store'
import type { Migration } from '@/lib/db/migration'
import { FOLD_VERSION } from '@/lib/review-log/fold'
import type { App } from './app'
import { rebuildCardStates } from './rebuild-card-states'

/**
 * Folds all states anew when they were stored by a version of the app that made something else of the log.
 * @returns whether that was needed
 */
export async function refreshCardStates(
  { prisma }: Pick<App, 'prisma'>,
  path: string,
  migrations: readonly Migration[],
): Promise<boolean> {
  if (!(await someFoldedBefore(prisma, FOLD_VERSION))) return false
  await rebuildCardStates(path, migrations)
  await markFolded(prisma, FOLD_VERSION)
  return true
}
