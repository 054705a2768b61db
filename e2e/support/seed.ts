import type { CardKind } from '@/lib/content/card'
import { withDatabase } from './sqlite'

/**
 * Leaves only one new card for each of these kinds, each of another topic, so that a journey meets the questions it is about
 * and interleaving leaves their order alone.
 * @returns their ids, in the order of the reading list
 */
export function keepNewCards(path: string, kinds: readonly CardKind[]): string[] {
  return withDatabase(path, db => {
    const ofKind = db.prepare(
      'SELECT c.id, k.topicId FROM Card c JOIN KeyPoint k ON k.id = c.keyPointId WHERE c.kind = ? ORDER BY c.position',
    )
    const kept = new Map<unknown, string>()
    for (const kind of kinds) {
      const card = ofKind.all(kind).find(({ topicId }) => !kept.has(topicId))
      if (card) kept.set(card.topicId, String(card.id))
    }
    const ids = [...kept.values()]
    const marks = ids.map(() => '?').join()
    db.prepare(`UPDATE CardState SET newPosition = NULL WHERE cardId NOT IN (${marks})`).run(...ids)
    const rows = db.prepare('SELECT cardId FROM CardState WHERE newPosition IS NOT NULL ORDER BY newPosition').all()
    return rows.map(row => String(row.cardId))
  })
}
