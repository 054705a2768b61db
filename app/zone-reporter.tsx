'use client'
import { useEffect } from 'react'
import { postSettings } from './settings-api'

/** Says once where the learner is, so that their days are their own and not the server's. */
export function ZoneReporter() {
  useEffect(() => {
    void postSettings({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })
  }, [])
  return null
}
