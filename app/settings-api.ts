import type { SettingsChange } from '@/lib/shared/learner-settings'
import { postJson } from './post-json'

export type SavedSettings = 'saved' | 'invalid' | 'failed'

export async function postSettings(change: SettingsChange): Promise<SavedSettings> {
  const response = await postJson('/api/settings', change)
  if (!response || response.status >= 500) return 'failed'
  return response.ok ? 'saved' : 'invalid'
}
