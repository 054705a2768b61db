import 'server-only'
import { connection } from 'next/server'
import { cache } from 'react'
import { loadLearnerSettings } from '@/lib/use-cases/load-learner-settings'
import { runningApp } from '@/lib/use-cases/start-app'

/** The app, for a page: pages are made at each request, because they show what is due now. */
export async function pageApp() {
  await connection()
  return runningApp()
}

export const learnerSettings = cache(async () => loadLearnerSettings(await pageApp()))
