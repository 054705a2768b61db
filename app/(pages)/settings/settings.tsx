'use client'
import { useRouter } from 'next/navigation'
import { SettingsForm } from '@/components/settings/settings-form'
import type { LearnerSettings } from '@/lib/shared/learner-settings'
import { postSettings } from '../../settings-api'

export function Settings({ settings, zones }: { settings: LearnerSettings; zones: readonly string[] }) {
  const router = useRouter()
  return (
    <SettingsForm
      settings={settings}
      zones={zones}
      onSave={async change => {
        const saved = await postSettings(change)
        if (saved === 'saved') router.refresh()
        return saved
      }}
    />
  )
}
