'use client'
import { StudyScreen } from '@/components/study/study-screen'
import type { StudyQueue } from '@/lib/queue/study-entry'
import type { Language } from '@/lib/shared/language'
import { serverStudyApi } from './server-study-api'

type Props = {
  queue: StudyQueue
  language: Language
  settings: { hideOptions: boolean; bothLanguages: boolean; shortcuts: boolean }
}

export function Study(props: Props) {
  return <StudyScreen {...props} api={serverStudyApi} />
}
