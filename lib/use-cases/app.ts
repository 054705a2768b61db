import 'server-only'
import type { PrismaClient } from '@/lib/db/generated/client'
import type { LearnerId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'

/** What every use-case works with; tests pass their own. */
export type App = {
  readonly prisma: PrismaClient
  readonly learnerId: LearnerId
  readonly now: () => Instant
}

/** Run by one person on their own machine there is one learner and no login. */
export const DEFAULT_LEARNER = 'learner' as LearnerId
