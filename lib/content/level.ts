import type { StudyScope } from '@/lib/shared/study-scope'
import { LEVELS, type Level } from './resource'

/** Whether a key point of this level is studied by a learner who goes as deep as `scope`. */
export function isWithin(level: Level, scope: StudyScope): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(scope)
}

/** `isWithin` for many key points. */
export function scopeFilter(scope: StudyScope): (level: Level) => boolean {
  const within = new Set<Level>(LEVELS.filter(level => isWithin(level, scope)))
  return level => within.has(level)
}
