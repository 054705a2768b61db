import 'server-only'
import type { CardStateColumns } from '@/lib/db/rows'
import type { Connection } from '@/lib/db/sqlite/open-connection'
import type { CardId, LearnerId } from '@/lib/shared/ids'

// Writes states without the check of their version that answers go through: for rebuilding them, in a transaction.

export function putCardState(
  connection: Connection,
  learnerId: LearnerId,
  cardId: CardId,
  columns: CardStateColumns,
): void {
  const names = Object.keys(columns)
  connection.run(
    `INSERT INTO "CardState" ("learnerId", "cardId", ${names.map(name => `"${name}"`).join(', ')})
     VALUES (?, ?, ${names.map(() => '?').join(', ')})
     ON CONFLICT ("learnerId", "cardId") DO UPDATE SET ${names.map(name => `"${name}" = excluded."${name}"`).join(', ')}`,
    [learnerId, cardId, ...Object.values(columns)],
  )
}

export function removeCardState(connection: Connection, learnerId: LearnerId, cardId: CardId): void {
  connection.run('DELETE FROM "CardState" WHERE "learnerId" = ? AND "cardId" = ?', [learnerId, cardId])
}
