import 'server-only'
import { loadSettings } from '@/lib/db/learner-store'
import type { LearnerSettings } from '@/lib/shared/learner-settings'
import type { App } from './app'

export function loadLearnerSettings(app: App): Promise<LearnerSettings> {
  return loadSettings(app.prisma, app.learnerId)
}
