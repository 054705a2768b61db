// `npm run db:rebuild [-- --json]`: makes every stored state what the log makes of it, in one transaction.
// Exit 0 when it did, 1 when some cards' events cannot be read, 2 when there is no database that can be mended.
import { parseArgs } from 'node:util'
import { databasePath } from '@/lib/db/database-path'
import { readMigrations } from '@/lib/db/read-migrations'
import { rebuildCardStates } from '@/lib/use-cases/rebuild-card-states'
import { DEFAULT_DATABASE_URL } from '@/lib/use-cases/start-app'
import { openFailure } from './open-failure'

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

try {
  const path = databasePath(process.env.DATABASE_URL ?? DEFAULT_DATABASE_URL, process.cwd())
  const rebuilt = await rebuildCardStates(path, readMigrations('prisma/migrations'))
  if (values.json) console.log(JSON.stringify(rebuilt, null, 2))
  else {
    console.log(
      `Rebuilt the states of ${rebuilt.cards} cards from ${rebuilt.events} events; ${rebuilt.changed} were changed.`,
    )
    for (const { learnerId, cardId, rebuilt: problem } of rebuilt.unreadable)
      console.log(`${learnerId} ${cardId}: left as it is, because its events cannot be read: ${problem}`)
  }
  process.exitCode = rebuilt.unreadable.length === 0 ? 0 : 1
} catch (error) {
  const message = openFailure(error)
  if (message === null) throw error
  console.error(message)
  process.exitCode = 2
}
