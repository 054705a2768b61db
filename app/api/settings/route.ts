import { settingsChangeSchema } from '@/lib/shared/learner-settings'
import { saveSettings } from '@/lib/use-cases/save-settings'
import { commandHandler } from '../handle-request'

export const POST = commandHandler(settingsChangeSchema, saveSettings)
