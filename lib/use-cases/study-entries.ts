import 'server-only'
import { typeset } from '@/lib/content/typeset'
import type { CardMark } from '@/lib/db/card-mark-store'
import type { CardInContext } from '@/lib/db/catalogue-store'
import { answersLeft } from '@/lib/queue/answers-left'
import type { Outlook, StudyEntry } from '@/lib/queue/study-entry'
import { drawQuestion } from '@/lib/quiz/draw-question'
import { mapQuestionTexts } from '@/lib/quiz/question'
import type { CardState } from '@/lib/scheduling/card-state'
import { GRADES, type Grade } from '@/lib/scheduling/grade'
import type { SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import { schedulerFor } from '@/lib/scheduling/scheduler-for'
import type { VariantId } from '@/lib/shared/ids'
import type { Instant, TimeZone } from '@/lib/shared/instant'
import { seedFrom } from '@/lib/shared/seeded-random'

export type EntryContext = { readonly config: SchedulerConfig; readonly timeZone: TimeZone; readonly at: Instant }

/** The question that follows from a card's state: the same state gives the same question, after a reload too. */
export function nextWording({ card }: CardInContext, state: CardState): { variantId: VariantId; seed: number } {
  const variant = card.variants[state.reps % card.variants.length] ?? card.variants[0]
  return { variantId: variant.id, seed: seedFrom(card.id, state.version) }
}

/** A card made ready for the browser. */
export function studyEntry(
  found: CardInContext,
  state: CardState,
  mark: CardMark | undefined,
  wording: { variantId: VariantId; seed: number },
  { config, timeZone, at }: EntryContext,
): StudyEntry {
  const { card, keyPoint, topic, resource } = found
  const scheduler = schedulerFor(config)
  const preview = scheduler.preview(state, { at, timeZone, cardId: card.id })
  const outlook = Object.fromEntries(
    GRADES.map((grade): [Grade, Outlook] => {
      const after = scheduler.answer(state, { grade, at, timeZone, cardId: card.id })
      const isBack = after.phase === 'learning' || after.phase === 'relearning'
      return [grade, { due: preview[grade], answersLeft: isBack ? answersLeft(after, config) : 0 }]
    }),
  ) as Record<Grade, Outlook>
  return {
    question: mapQuestionTexts(drawQuestion(card, wording.variantId, wording.seed), typeset),
    version: state.version,
    contentHash: found.contentHash,
    phase: state.phase,
    dueAt: state.phase === 'learning' || state.phase === 'relearning' ? state.dueAt : null,
    answersLeft: answersLeft(state, config),
    outlook,
    topicId: topic.id,
    place: { resource: resource.shortTitle, topic: topic.title },
    level: keyPoint.level,
    note: keyPoint.note ? typeset(keyPoint.note) : null,
    source: { ...keyPoint.source, locator: typeset(keyPoint.source.locator) },
    flagged: mark?.flaggedAt != null,
  }
}
