// `npm run bench [-- --json --cards N --events N --folder PATH --without-page]`: how fast it is on a big database, made for
// it in a temporary folder (in `--folder`, to choose the disk) and deleted after. Exit 1 when a target is missed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createPrismaClient } from '@/lib/db/create-prisma-client'
import { type App, DEFAULT_LEARNER } from '@/lib/use-cases/app'
import { writeBenchDatabase } from './bench/bench-database'
import { generateHistory } from './bench/generate-history'
import { measureAnswers } from './bench/measure-answers'
import { measureQueue } from './bench/measure-queue'
import { measureRebuild } from './bench/measure-rebuild'
import { measureStudyPage } from './bench/measure-study-page'
import { type Measures, type Target, targetsOf } from './bench/targets'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    cards: { type: 'string', default: '100000' },
    events: { type: 'string', default: '1000000' },
    folder: { type: 'string', default: tmpdir() },
    'without-page': { type: 'boolean', default: false },
  },
})
const size = { cards: wholeNumber('cards', values.cards), events: wholeNumber('events', values.events) }
// As the app runs: Prisma spends a good part of its time on nicer error messages otherwise.
Object.assign(process.env, { NODE_ENV: 'production' })

const folder = mkdtempSync(join(values.folder, 'keypoint-bench-'))
try {
  const measures = await measureAll(folder)
  const targets = targetsOf(measures)
  if (values.json) console.log(JSON.stringify({ ...size, ...measures, targets }, null, 2))
  else print(measures, targets)
  process.exitCode = targets.every(({ met }) => met !== false) && measures.rebuild.differences === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measureAll(folder: string): Promise<Measures> {
  const path = join(folder, 'bench.db')
  say(`Generating a history of ${size.cards} cards and ${size.events} events`)
  const history = generateHistory(size)
  say('Writing the database')
  await writeBenchDatabase(path, size.cards, history)
  const app: App = { prisma: createPrismaClient(path), learnerId: DEFAULT_LEARNER, now: () => history.now }
  try {
    say('Building queues')
    const queue = await measureQueue(app)
    say('Answering')
    const answers = await measureAnswers(app, path, history, size.cards)
    say('Rebuilding all states')
    const rebuild = measureRebuild(path)
    if (values['without-page']) return { queue, answers, rebuild, studyPage: null }
    say('Weighing the study page')
    return { queue, answers, rebuild, studyPage: await measureStudyPage(folder) }
  } finally {
    await app.prisma.$disconnect()
  }
}

function print({ queue, answers, rebuild, studyPage }: Measures, targets: readonly Target[]): void {
  console.log(
    `Queue: ${queue.dueReviews} reviews due, ${queue.asked} cards asked; ${ms(queue.p50)} median, ${ms(queue.p95)} p95.`,
  )
  console.log(`Answers: ${rate(answers)}; raw SQLite: ${rate(answers.raw)}.`)
  console.log(
    `Rebuild: ${Math.round(rebuild.perSecond)} events a second over ${rebuild.events} events of ${rebuild.cards} cards, ` +
      `${rebuild.differences} differences; bare ts-fsrs ${Math.round(rebuild.barePerSecond)}.`,
  )
  console.log(
    studyPage
      ? `Script: /study ${kB(studyPage.study)}, the plainest page of the app ${kB(studyPage.notFound)}.`
      : 'Script of /study: not measured; it needs a production build, which npm start makes.',
  )
  console.table(
    Object.fromEntries(
      targets.map(({ what, measured, unit, target, met }) => [
        what,
        {
          measured: measured === null ? 'not measured' : `${measured.toFixed(2)} ${unit}`.trim(),
          target,
          met: met === null ? '–' : met ? 'yes' : 'NO',
        },
      ]),
    ),
  )
}

function say(step: string): void {
  if (!values.json) console.log(`› ${step}`)
}

function ms(time: number) {
  return `${time.toFixed(2)} ms`
}

function kB(bytes: number) {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function rate({ p50, p95, perSecond }: { p50: number; p95: number; perSecond: number }) {
  return `${ms(p50)} p50, ${ms(p95)} p95, ${Math.round(perSecond)} a second`
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) {
    console.error(`--${name} has to be a whole number, 1 or more; found ${text}`)
    process.exit(2)
  }
  return Number(text)
}
