import type { Card } from './card'
import { LEVELS, type Resource } from './resource'

/**
 * The order in which new cards are introduced: essential key points before core before deeper ones, and the first card
 * of every key point before the second of any (breadth before depth); within that, reading order.
 */
export function introductionOrder(resources: readonly Resource[]): Card[] {
  const placed = resources.flatMap(resource =>
    resource.topics.flatMap(topic =>
      topic.keyPoints.flatMap(point =>
        point.cards.map((card, depth) => ({ card, rank: LEVELS.indexOf(point.level), depth })),
      ),
    ),
  )
  return placed.sort((a, b) => a.rank - b.rank || a.depth - b.depth).map(({ card }) => card)
}
