// The yardstick is ts-fsrs itself, without this project's wrapper: hence an import of it outside lib/scheduling.
import {
  type Card,
  createEmptyCard,
  type FSRS,
  fsrs,
  GenSeedStrategyWithCardId,
  type Grade,
  StrategyMode,
} from 'ts-fsrs'
import { type CardLog, readLog, readSchedulerConfigs } from '@/lib/db/log-reader'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import type { SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import { checkCard } from '@/lib/use-cases/check-database-card'

/** Cards in a block; blocks of both sides alternate. */
const BLOCK = 100

export type RebuildMeasure = {
  readonly cards: number
  readonly events: number
  readonly perSecond: number
  /** Answers a second that bare ts-fsrs takes, on the same histories. */
  readonly barePerSecond: number
  readonly ratio: number
  /** What db:check would print; a generated database has none. */
  readonly differences: number
}

/** What db:check does with the log, from the file to the comparison, beside nothing but `next()` for each answer. */
export function measureRebuild(path: string): RebuildMeasure {
  const connection = openConnection(path, 'reader')
  try {
    connection.exec('BEGIN')
    const configs = readSchedulerConfigs(connection)
    const log = readLog(connection)
    const [config] = configs.values()
    if (!config) throw new Error('the database has no scheduler config')
    const engine = bareEngine(config)
    const total = { cards: 0, events: 0, differences: 0, time: 0, bareEvents: 0, bareTime: 0 }
    for (;;) {
      const start = performance.now()
      const block: CardLog[] = []
      for (let card = log.next(); !card.done; card = log.next()) {
        total.differences += checkCard(card.value, configs).differences.length
        if (block.push(card.value) === BLOCK) break
      }
      total.time += performance.now() - start
      if (block.length === 0) break
      total.cards += block.length
      total.events += block.reduce((sum, { events }) => sum + events.length, 0)
      const histories = block.map(answersOf)
      const bareStart = performance.now()
      for (const history of histories) total.bareEvents += replay(engine, history)
      total.bareTime += performance.now() - bareStart
    }
    connection.exec('COMMIT')
    const perSecond = (total.events / total.time) * 1000
    const barePerSecond = (total.bareEvents / total.bareTime) * 1000
    const { cards, events, differences } = total
    return { cards, events, perSecond, barePerSecond, ratio: perSecond / barePerSecond, differences }
  } finally {
    connection.close()
  }
}

function bareEngine(config: SchedulerConfig): FSRS {
  return fsrs({
    ...{ w: config.weights, request_retention: config.desiredRetention, maximum_interval: config.maximumIntervalDays },
    ...{ enable_fuzz: config.fuzz, enable_short_term: true },
    learning_steps: config.learningSteps.map(minutes => `${minutes}m` as const),
    relearning_steps: config.relearningSteps.map(minutes => `${minutes}m` as const),
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'))
}

type Answers = { readonly cardId: string; readonly answers: readonly { readonly at: Date; readonly grade: Grade }[] }

function answersOf({ cardId, events }: CardLog): Answers {
  const answered = events.filter(event => event.type === 'answered')
  return { cardId, answers: answered.map(row => ({ at: new Date(Number(row.occurredAt)), grade: row.grade as Grade })) }
}

function replay(engine: FSRS, { cardId, answers }: Answers): number {
  const [first] = answers
  if (!first) return 0
  let card: Card & { cardId?: string } = { ...createEmptyCard(first.at), cardId }
  for (const { at, grade } of answers) card = engine.next(card, at, grade).card
  return answers.length
}
