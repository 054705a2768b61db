'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { useBrowserZone } from '@/components/ui/use-browser-zone'
import type { LearnerSettings, SettingsChange } from '@/lib/shared/learner-settings'
import { STUDY_SCOPES } from '@/lib/shared/study-scope'
import { NumberField, SelectField, StepsField, ToggleField } from './fields'

type Save = (change: SettingsChange) => Promise<'saved' | 'invalid' | 'failed'>

type Props = { settings: LearnerSettings; zones: readonly string[]; onSave: Save }

/** Every setting, saved as soon as it is changed. */
export function SettingsForm({ settings: saved, zones, onSave }: Props) {
  const t = useTranslations('settings')
  // A control shows what was chosen while it is being saved, until the page has the settings anew.
  const [changed, setChanged] = useState<{ of: LearnerSettings; change: SettingsChange }>({ of: saved, change: {} })
  const settings = changed.of === saved ? ({ ...saved, ...changed.change } as LearnerSettings) : saved
  const [status, setStatus] = useState<{ text: string; isProblem: boolean } | null>(null)
  const browserZone = useBrowserZone()
  const save = async (change: SettingsChange) => {
    const [field] = Object.keys(change) as (keyof LearnerSettings)[]
    setChanged(old => ({ of: saved, change: { ...(old.of === saved ? old.change : {}), ...change } }))
    const result = await onSave(change)
    if (result !== 'saved') setChanged({ of: saved, change: {} })
    setStatus({
      text:
        result === 'invalid' && field
          ? t('invalid', { field: t(field === 'language' ? 'language' : field) })
          : t(result),
      isProblem: result !== 'saved',
    })
    return result === 'saved'
  }
  const zone = settings.timeZone ?? browserZone ?? 'UTC'
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-heading font-semibold sm:text-heading-wide">{t('title')}</h1>
      <p aria-live="polite" className={`mt-2 min-h-6 text-small ${status?.isProblem ? 'text-again' : 'text-good'}`}>
        {status?.text}
      </p>
      <Group title={t('look')}>
        <SelectField
          label={t('language')}
          value={settings.language ?? ''}
          options={[
            ['', t('languageAuto')],
            ['en', 'English'],
            ['zh', '简体中文'],
          ]}
          onChange={value => save({ language: value === 'en' || value === 'zh' ? value : null })}
        />
        <SelectField
          label={t('theme')}
          value={settings.theme}
          options={(['system', 'light', 'dark'] as const).map(theme => [theme, t(`themes.${theme}`)])}
          onChange={value => save({ theme: value === 'light' || value === 'dark' ? value : 'system' })}
        />
        <ToggleField
          label={t('bothLanguages')}
          value={settings.bothLanguages}
          onChange={bothLanguages => save({ bothLanguages })}
        />
      </Group>
      <Group title={t('studying')}>
        <ToggleField
          label={t('hideOptions')}
          help={t('hideOptionsHelp')}
          value={settings.hideOptions}
          onChange={hideOptions => save({ hideOptions })}
        />
        <ToggleField label={t('shortcuts')} value={settings.shortcuts} onChange={shortcuts => save({ shortcuts })} />
      </Group>
      <Group title={t('days')}>
        <div id="study-up-to" className="scroll-mt-4">
          <SelectField
            label={t('studyUpTo')}
            help={t('studyUpToHelp')}
            value={settings.studyUpTo}
            options={STUDY_SCOPES.map(scope => [scope, t(`scopes.${scope}`)])}
            onChange={value => save({ studyUpTo: STUDY_SCOPES.find(scope => scope === value) ?? settings.studyUpTo })}
          />
        </div>
        <NumberField
          label={t('newPerDay')}
          value={settings.newPerDay}
          min={0}
          max={999}
          onChange={newPerDay => save({ newPerDay })}
        />
        <NumberField
          label={t('reviewsPerDay')}
          value={settings.reviewsPerDay}
          min={0}
          max={9999}
          onChange={reviewsPerDay => save({ reviewsPerDay })}
        />
        <SelectField
          label={t('rolloverHour')}
          value={String(settings.rolloverHour)}
          options={Array.from({ length: 24 }, (_, hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`])}
          onChange={hour => save({ rolloverHour: Number(hour) })}
        />
        <SelectField
          label={t('timeZone')}
          help={browserZone && browserZone !== zone ? t('timeZoneHelp', { zone: browserZone }) : undefined}
          value={zone}
          options={[...new Set([zone, ...zones])].sort().map(name => [name, name.replaceAll('_', ' ')])}
          onChange={timeZone => save({ timeZone })}
        />
        {browserZone && browserZone !== zone && (
          <button
            type="button"
            className="justify-self-start text-accent underline underline-offset-2"
            onClick={() => save({ timeZone: browserZone })}
          >
            {t('useBrowserZone')}
          </button>
        )}
      </Group>
      <Group title={t('scheduling')}>
        <NumberField
          label={t('desiredRetention')}
          help={t('desiredRetentionHelp')}
          value={Math.round(settings.desiredRetention * 100)}
          min={70}
          max={97}
          unit="%"
          onChange={value => save({ desiredRetention: value / 100 })}
        />
        <StepsField
          label={t('learningSteps')}
          help={t('stepsHelp')}
          value={settings.learningSteps}
          onChange={learningSteps => save({ learningSteps })}
        />
        <StepsField
          label={t('relearningSteps')}
          value={settings.relearningSteps}
          onChange={relearningSteps => save({ relearningSteps })}
        />
        <NumberField
          label={t('maximumIntervalDays')}
          value={settings.maximumIntervalDays}
          min={1}
          max={36500}
          onChange={maximumIntervalDays => save({ maximumIntervalDays })}
        />
      </Group>
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-6 border-line border-t pt-4">
      <h2 id={id} className="mb-3 font-semibold">
        {title}
      </h2>
      <div className="grid gap-4">{children}</div>
    </section>
  )
}
