import 'server-only'
import { findMarks } from '@/lib/db/card-mark-store'
import type { CardInContext } from '@/lib/db/catalogue-store'
import type { StudyEntry } from '@/lib/queue/study-entry'
import type { CardState } from '@/lib/scheduling/card-state'
import { studyDayOf } from '@/lib/scheduling/study-day'
import type { CardId, VariantId } from '@/lib/shared/ids'
import type { App } from './app'
import { loadLearnerSettings } from './load-learner-settings'
import { schedulerConfigOf, studyClockOf } from './study-clock'
import { nextWording, studyEntry } from './study-entries'

/** The card after an answer or an undo, ready to be asked if that is still to come today. */
export async function deliveredCard(
  app: App,
  card: CardInContext,
  state: CardState,
  wording?: { variantId: VariantId; seed: number },
): Promise<{ cardId: CardId; entry: StudyEntry | null }> {
  const cardId = card.card.id
  const settings = await loadLearnerSettings(app)
  const clock = studyClockOf(settings)
  const at = app.now()
  const comesBack =
    wording !== undefined ||
    ((state.phase === 'learning' || state.phase === 'relearning') &&
      state.dueDay !== null &&
      state.dueDay <= studyDayOf(at, clock))
  if (!comesBack) return { cardId, entry: null }
  const mark = (await findMarks(app.prisma, app.learnerId)).get(cardId)
  const known = wording && card.card.variants.some(variant => variant.id === wording.variantId) ? wording : undefined
  const context = { config: schedulerConfigOf(settings), timeZone: clock.timeZone, at }
  return { cardId, entry: studyEntry(card, state, mark, known ?? nextWording(card, state), context) }
}
