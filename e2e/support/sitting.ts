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
 * Leads through a sitting over one card of every kind and calls `look` at each stage: covered, open, after a wrong
 * answer, after a right one, in dialogs, and at the summary.
 */
export async function lookAtEveryStage(study: StudyPage, look: (stage: string) => Promise<void>): Promise<void> {
  await study.open()
  await look('covered')
  for (const name of [study.words.keys, study.words.tools.flag]) {
    await study.button(name).click()
    await look(`dialog ${name}`)
    await study.page.keyboard.press('Escape')
  }
  for (const kind of EVERY_KIND.keys()) {
    await study.uncover()
    await look(`question ${kind}`)
    await study.answer('wrong')
    await look(`answered wrong ${kind}`)
    await study.goOn()
  }
  await study.answer('right')
  await look('answered right')
  await study.grade('good')
  // Another of each kind's answers, to the summary.
  await study.answerMany(2 * EVERY_KIND.length - 1)
  await look('summary')
}
