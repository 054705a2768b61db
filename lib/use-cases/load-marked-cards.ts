import 'server-only'
import { type CardMark, findMarks } from '@/lib/db/card-mark-store'
import { type CardInContext, findCards } from '@/lib/db/catalogue-store'
import type { App } from './app'

export type MarkedCard = { readonly found: CardInContext; readonly mark: CardMark }

/** Cards the learner flagged, the latest first, and cards that are suspended. */
export async function loadMarkedCards(app: App): Promise<{ flagged: MarkedCard[]; suspended: MarkedCard[] }> {
  const marks = await findMarks(app.prisma, app.learnerId)
  const cards = await findCards(app.prisma, [...marks.keys()])
  const marked = [...marks].flatMap(([id, mark]) => {
    const found = cards.get(id)
    return found ? [{ found, mark }] : []
  })
  return {
    flagged: marked
      .filter(({ mark }) => mark.flaggedAt !== null)
      .sort((a, b) => (b.mark.flaggedAt ?? 0) - (a.mark.flaggedAt ?? 0)),
    suspended: marked.filter(({ mark }) => mark.suspendedAt !== null),
  }
}
