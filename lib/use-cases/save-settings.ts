import 'server-only'
import { loadSettings, saveSettings as store } from '@/lib/db/learner-store'
import { type LearnerSettings, learnerSettingsSchema, type SettingsChange } from '@/lib/shared/learner-settings'
import type { App } from './app'

/** Changes the settings that are named; those left out stay as they are. */
export async function saveSettings(app: App, change: SettingsChange): Promise<LearnerSettings> {
  const settings = learnerSettingsSchema.parse({ ...(await loadSettings(app.prisma, app.learnerId)), ...change })
  await store(app.prisma, app.learnerId, settings)
  return settings
}
