import { expect, it, onTestFinished } from 'vitest'
import { putCardState, removeCardState } from '@/lib/db/projection-store'
import { cardStateColumns } from '@/lib/db/rows'
import { openConnection } from '@/lib/db/sqlite/open-connection'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { CardId, LearnerId } from '@/lib/shared/ids'
import { createTestDatabase } from '@/lib/testing/test-db'

const [lin, card] = ['lin' as LearnerId, 'card-1' as CardId]

async function aDatabase() {
  const { prisma, path, close } = await createTestDatabase()
  await prisma.resource.create({ data: { id: 'r', position: 0, body: '{}' } })
  await prisma.topic.create({ data: { id: 't', resourceId: 'r', position: 0, body: '{}' } })
  await prisma.keyPoint.create({ data: { id: 'k', topicId: 't', level: 'core', position: 0, body: '{}' } })
  await prisma.card.create({
    data: { id: card, keyPointId: 'k', kind: 'choice', position: 4, contentHash: 'h', body: '{}' },
  })
  await prisma.learner.create({ data: { id: lin, createdAt: 1n } })
  const connection = openConnection(path, 'writer')
  onTestFinished(async () => {
    connection.close()
    await close()
  })
  return { prisma, connection }
}

it('puts a state where there is none, and in place of one there is', async () => {
  const { prisma, connection } = await aDatabase()
  const fresh = cardStateColumns(NEW_CARD_STATE, 4)
  putCardState(connection, lin, card, fresh)
  expect(await prisma.cardState.findMany()).toEqual([{ learnerId: lin, cardId: card, ...fresh }])
  const learnt = { ...fresh, phase: 'review', stability: 2 / 3, dueAt: 1_772_000_000_000n, newPosition: null }
  putCardState(connection, lin, card, learnt)
  expect(await prisma.cardState.findMany()).toEqual([{ learnerId: lin, cardId: card, ...learnt }])
})

it('removes the state that is named', async () => {
  const { prisma, connection } = await aDatabase()
  putCardState(connection, lin, card, cardStateColumns(NEW_CARD_STATE, 4))
  removeCardState(connection, lin, 'card-2' as CardId)
  expect(await prisma.cardState.count()).toBe(1)
  removeCardState(connection, lin, card)
  expect(await prisma.cardState.count()).toBe(0)
})
