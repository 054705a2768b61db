import type { CardKind } from '@/lib/content/card'
import type { StudyPage } from '../pages/study-page'

/** One card of each kind, so that every way to answer is on screen once. */
export const EVERY_KIND = [
  'choice',
  'multi',
  'number',
  'typed',
  'ordering',
  'recall',
  'calculation',
] as const satisfies CardKind[]

/**
 * Leads through a sitting over one card of every kind and one more, without learning steps, and calls `look` at each stage:
 * covered, in dialogs, open, after a wrong answer, after a right one, and at the summary.
 */
export async function lookAtEveryStage(study: StudyPage, look: (stage: string) => Promise<void>): Promise<void> {
  await study.open()
  await look('covered')
  for (const name of [study.words.keys, study.words.tools.flag]) {
    await study.button(name).click()
    await look(`dialog ${name}`)
    await study.page.keyboard.press('Escape')
  }
  for (const _ of EVERY_KIND) {
    const { kind } = await study.shown()
    await study.uncover()
    await look(`${kind}, open`)
    await study.answer('wrong')
    await look(`${kind}, answered wrong`)
    await study.goOn()
  }
  await study.answer('right')
  await look('answered right')
  await study.grade('good')
  await look('summary')
}
