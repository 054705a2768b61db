import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLog, readSchedulerConfigs } from '@/lib/db/log-reader'
import { reviewEventColumns } from '@/lib/db/rows'
import { type Connection, openConnection } from '@/lib/db/sqlite/open-connection'
import { DEFAULT_SCHEDULER_CONFIG } from '@/lib/scheduling/scheduler-config'
import { schedulerConfigId } from '@/lib/scheduling/scheduler-config-id'
import type { CardId, EventId, LearnerId } from '@/lib/shared/ids'
import { anAnswer } from '@/lib/testing/review-events'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-db'

/** More than two pages of cards. */
const CARDS = 230
const cardAt = (position: number) => `card-${String(position).padStart(3, '0')}` as CardId

describe('the log reader', () => {
  let test: TestDatabase
  let connection: Connection
  beforeEach(async () => {
    test = await createTestDatabase()
    const { prisma } = test
    await prisma.resource.create({ data: { id: 'r', position: 0, body: '{}' } })
    await prisma.topic.create({ data: { id: 't', resourceId: 'r', position: 0, body: '{}' } })
    await prisma.keyPoint.create({ data: { id: 'k', topicId: 't', level: 'core', position: 0, body: '{}' } })
    const card = { keyPointId: 'k', kind: 'choice', contentHash: 'h', body: '{}' }
    await prisma.card.createMany({
      data: Array.from({ length: CARDS }, (_, position) => ({ ...card, id: cardAt(position), position })),
    })
    await prisma.learner.createMany({ data: ['lin', 'mei'].map(id => ({ id, createdAt: 1n })) })
    const config = { id: schedulerConfigId(DEFAULT_SCHEDULER_CONFIG), body: JSON.stringify(DEFAULT_SCHEDULER_CONFIG) }
    await prisma.schedulerConfig.create({ data: config })
    connection = openConnection(test.path, 'reader')
  })
  afterEach(async () => {
    connection.close()
    await test.close()
  })
  const event = (learner: string, position: number, cardSeq: number) =>
    anAnswer({
      ...{ id: `${learner}-${position}-${cardSeq}` as EventId, learnerId: learner as LearnerId },
      ...{ cardId: cardAt(position), cardSeq, occurredAt: 1_772_000_000_000 + cardSeq, seed: -position, guessed: true },
    })
  const append = (...events: ReturnType<typeof event>[]) =>
    test.prisma.reviewEvent.createMany({ data: events.map(reviewEventColumns) })

  describe(readLog, () => {
    it('gives every card of every learner once, in order, whatever the page', () => {
      const log = [...readLog(connection)]
      const every = Array.from({ length: CARDS }, (_, position) => cardAt(position))
      expect(log.filter(card => card.learnerId === 'lin').map(card => card.cardId)).toEqual(every)
      expect(log.filter(card => card.learnerId === 'mei').map(card => card.cardId)).toEqual(every)
      expect(log.map(card => card.position).slice(0, 3)).toEqual([0, 1, 2])
      expect(log).toHaveLength(2 * CARDS)
    })

    it('gives each card its own events, in the order they arrived, at both sides of a page’s end', async () => {
      const places = [0, 98, 99, 100, 101, 199, 200, 229]
      const events = places.flatMap(place => [event('lin', place, 2), event('mei', place, 1), event('lin', place, 1)])
      await append(...events)
      const log = [...readLog(connection)].filter(card => card.events.length > 0)
      expect(log.map(card => [card.learnerId, card.position, card.events.map(({ id }) => id)])).toEqual([
        ...places.map(place => ['lin', place, [`lin-${place}-1`, `lin-${place}-2`]]),
        ...places.map(place => ['mei', place, [`mei-${place}-1`]]),
      ])
    })

    it('gives the columns as Prisma does, every one', async () => {
      await append(event('lin', 7, 1))
      await test.prisma.reviewEvent.create({
        data: {
          ...{ id: 'void', learnerId: 'lin', cardId: cardAt(7), cardSeq: 2, type: 'voided', voids: 'lin-7-1' },
          ...{ occurredAt: 5n, receivedAt: 6n, timeZone: 'Europe/Paris' },
          schedulerConfigId: schedulerConfigId(DEFAULT_SCHEDULER_CONFIG),
        },
      })
      const stored = await test.prisma.reviewEvent.findMany({ omit: { seq: true }, orderBy: { cardSeq: 'asc' } })
      const card = [...readLog(connection)].find(({ position }) => position === 7)
      expect(card?.events).toEqual(stored)
    })

    it('gives the stored state as Prisma does, and null where there is none', async () => {
      const data = {
        ...{ learnerId: 'mei', cardId: cardAt(3), phase: 'relearning', version: 9, stability: 1 / 3, difficulty: 5 },
        ...{ step: 1, reps: 8, lapses: 2, scheduledDays: 4, dueAt: 1_772_000_000_000n, dueDay: 20_510 },
        ...{
          lastAnsweredAt: 1_771_999_999_999n,
          lastStudyDay: 20_509,
          lastGrade: 2,
          introducedOn: 20_400,
          provenDays: 31,
        },
      }
      const { learnerId: _, cardId: __, ...stored } = await test.prisma.cardState.create({ data })
      const log = [...readLog(connection)].filter(({ position }) => position === 3)
      expect(log.map(card => card.stored)).toEqual([null, stored])
    })

    it('gives states of no card and no learner last, without a position', async () => {
      const outside = openConnection(test.path, 'writer')
      outside.exec('PRAGMA foreign_keys = OFF')
      for (const [learner, card] of [
        ['nobody', cardAt(1)],
        ['lin', 'nothing'],
      ])
        outside.run(`INSERT INTO "CardState" ("learnerId", "cardId", "phase") VALUES (?, ?, 'new')`, [
          learner ?? '',
          card ?? '',
        ])
      outside.close()
      const log = [...readLog(connection)].filter(card => card.position === null)
      expect(log.map(card => [card.learnerId, card.cardId, card.stored?.phase])).toEqual([
        ['nobody', cardAt(1), 'new'],
        ['lin', 'nothing', 'new'],
      ])
    })
  })

  describe(readSchedulerConfigs, () => {
    it('gives every config by its id', () => {
      const configs = readSchedulerConfigs(connection)
      expect([...configs]).toEqual([[schedulerConfigId(DEFAULT_SCHEDULER_CONFIG), DEFAULT_SCHEDULER_CONFIG]])
    })

    it('throws at one that cannot be read', async () => {
      await test.prisma.schedulerConfig.create({ data: { id: 'odd', body: '{"weights":[]}' } })
      expect(() => readSchedulerConfigs(connection)).toThrow('weights')
    })
  })
})
