// `npm run demo [-- --days N --seed N --file PATH]`: a year of study by a simulated learner, in a database file of its own, with
// the true recall before each answer beside it. Open it with DATABASE_URL=file:PATH npm start.
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findCards } from '@/lib/db/catalogue-store'
import { openDatabase } from '@/lib/db/open-database'
import { putCardState } from '@/lib/db/projection-store'
import { readMigrations } from '@/lib/db/read-migrations'
import { cardStateColumns, reviewEventColumns } from '@/lib/db/rows'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import { schedulerConfigId } from '@/lib/scheduling/scheduler-config-id'
import { studyDayOf } from '@/lib/scheduling/study-day'
import type { CardId } from '@/lib/shared/ids'
import { seededRandom } from '@/lib/shared/seeded-random'
import { type App, DEFAULT_LEARNER } from '@/lib/use-cases/app'
import { loadContent } from '@/lib/use-cases/load-content'
import { loadLearnerSettings } from '@/lib/use-cases/load-learner-settings'
import { studyClockOf } from '@/lib/use-cases/study-clock'
import { type SimulatedStudy, type Simulation, simulateStudy } from './demo/simulate-study'
import { insertRows } from './simulation/insert-rows'

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '365' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: 'data/demo.db' },
  },
})
const path = values.file
if (existsSync(path)) {
  console.error(`${path} is there already; remove it, or name another with --file.`)
  process.exit(2)
}
const days = Number(values.days)
const seed = Number(values.seed)
if (!Number.isInteger(days) || days < 1 || days > 3650 || !Number.isInteger(seed)) {
  console.error('--days has to be a whole number from 1 to 3650, and --seed a whole number.')
  process.exit(2)
}

const now = Date.now()
const { prisma, close } = await openDatabase({
  url: `file:${path}`,
  migrations: readMigrations('prisma/migrations'),
  now,
})
const app: App = { prisma, learnerId: DEFAULT_LEARNER, now: () => now }
await loadContent(app, 'content')
const clock = studyClockOf(await loadLearnerSettings(app))
const ids = await prisma.card.findMany({ orderBy: { position: 'asc' }, select: { id: true } })
const found = await findCards(
  prisma,
  ids.map(({ id }) => id as CardId),
)
await close()

const cards = ids.flatMap(({ id }) => found.get(id as CardId) ?? [])
const today = studyDayOf(now, clock)
const simulation = { learnerId: DEFAULT_LEARNER, cards, clock, today, days, newPerDay: 12, random: seededRandom(seed) }
const study = simulateStudy(simulation)
write(study, simulation)
console.log(
  `${study.events.length} answers to ${study.states.size} cards on ${study.sittings.length} of ${days} days: ${path}`,
)
console.log(`The true recall before each answer: ${truthPath()}`)
console.log(`Open it: DATABASE_URL=file:./${path} npm start`)

function write({ events, states, sittings, trueRecall }: SimulatedStudy, { learnerId }: Simulation): void {
  const connection = openConnection(path, 'writer')
  try {
    const configs = new Map(events.map(({ config }) => [schedulerConfigId(config), config]))
    insertRows(
      connection,
      'SchedulerConfig',
      [...configs].map(([id, config]) => ({ id, body: JSON.stringify(config) })),
    )
    insertRows(
      connection,
      'Session',
      sittings.map(({ id, day, at }) => ({ id, learnerId, studyDay: day, startedAt: at, finishedAt: at + 1 })),
    )
    insertRows(connection, 'ReviewEvent', events.map(reviewEventColumns))
    connection.exec('BEGIN')
    for (const [cardId, state] of states)
      putCardState(connection, learnerId, cardId, cardStateColumns(state, found.get(cardId)?.position ?? 0))
    connection.exec('COMMIT')
  } finally {
    connection.close()
  }
  const lines = [...trueRecall].map(([id, recall]) => `${id},${recall.toFixed(6)}`)
  writeFileSync(truthPath(), `event,trueRecall\n${lines.join('\n')}\n`)
}

function truthPath() {
  return `${path.replace(/\.db$/, '')}.true-recall.csv`
}
