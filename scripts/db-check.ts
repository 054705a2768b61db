// `npm run db:check [-- --json]`: whether the database is whole, and every stored state is what the log makes of it.
// Exit 0 when it is, 1 when it is not, 2 when there is no database that can be checked.
import { parseArgs } from 'node:util'
import { databasePath } from '@/lib/db/database-path'
import { readMigrations } from '@/lib/db/read-migrations'
import { checkDatabase, type DatabaseReport, isSound } from '@/lib/use-cases/check-database'
import { DEFAULT_DATABASE_URL } from '@/lib/use-cases/start-app'
import { openFailure } from './open-failure'

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

try {
  const path = databasePath(process.env.DATABASE_URL ?? DEFAULT_DATABASE_URL, process.cwd())
  const report = await checkDatabase(path, readMigrations('prisma/migrations'))
  if (values.json) console.log(JSON.stringify(report, null, 2))
  else print(report)
  process.exitCode = isSound(report) ? 0 : 1
} catch (error) {
  const message = openFailure(error)
  if (message === null) throw error
  console.error(message)
  process.exitCode = 2
}

function print({ integrity, foreignKeys, cards, events, differences }: DatabaseReport): void {
  console.log(`Integrity: ${integrity}`)
  for (const { table, row, refersTo } of foreignKeys)
    console.log(`${table}${row === null ? '' : ` row ${row}`} refers to a ${refersTo} that is not there`)
  if (integrity !== 'ok') {
    console.log('States were not compared, because the file is damaged.')
    return
  }
  console.log(`Compared the states of ${cards} cards with ${events} events.`)
  for (const { learnerId, cardId, field, stored, rebuilt } of differences)
    console.log(`${learnerId} ${cardId} ${field}: stored ${stored}, rebuilt ${rebuilt}`)
  const count = differences.length
  console.log(count === 0 ? 'No differences.' : `${count} differences; npm run db:rebuild mends them.`)
}
