import 'server-only'
import { plainText } from '@/lib/content/typeset'
import { findKeyPointTexts } from '@/lib/db/catalogue-store'
import type { Bilingual } from '@/lib/shared/language'
import type { App } from './app'
import { loadOutline, type Outline } from './load-outline'

export type Progress = Outline & {
  /** What each key point says, without marks, by its id. */
  readonly points: ReadonlyMap<string, Bilingual>
}

/** How every part of the reading list is held, down to its key points. */
export async function loadProgress(app: App): Promise<Progress> {
  const [outline, texts] = await Promise.all([loadOutline(app), findKeyPointTexts(app.prisma)])
  const points = [...texts].map(([id, { en, zh }]) => [id, { en: plainText(en), zh: plainText(zh) }] as const)
  return { ...outline, points: new Map(points) }
}
