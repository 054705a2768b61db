import { copyFileSync } from 'node:fs'
import { generateHistory } from './generate-history'
import { measureQueue } from './measure-queue'
import { measureAnswers } from './measure-answers'
import { createPrismaClient } from '@/lib/db/create-prisma-client'
import { DEFAULT_LEARNER } from '@/lib/use-cases/app'
const from = process.argv[2] ?? '', to = from + '.copy'
copyFileSync(from, to)
const history = generateHistory({ cards: 100_000, events: 1_000_000 })
const app = { prisma: createPrismaClient(to), learnerId: DEFAULT_LEARNER, now: () => history.now }
console.log(await measureQueue(app))
console.log(await measureAnswers(app, to, history, 100_000))
await app.prisma.$disconnect()
