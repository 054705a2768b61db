import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '@/lib/content/card'
import { loadResource } from '@/lib/db/catalogue-store'
import type { LearnerId, ResourceId } from '@/lib/shared/ids'
import { DAY } from '@/lib/shared/instant'
import { aText } from '@/lib/testing/bodies'
import { aCard } from '@/lib/testing/cards'
import { readingListOf } from '@/lib/testing/reading-list'
import { createTestApp, MORNING, type TestApp } from '@/lib/testing/test-app'
import { ensureLearner, syncContent } from './content-store'

const card = (letter: string, fields: Parameters<typeof aCard>[0] = {}) =>
  aCard({
    id: `bloom-${letter}-a`,
    keyPointId: `bloom-${letter}`,
    topicId: 'bloom/size',
    resourceId: 'bloom',
    ...fields,
  })
const [A, B, C] = [card('1'), card('2'), card('3')]

let test: TestApp
beforeEach(async () => {
  test = await createTestApp([A, B, C])
})
afterEach(() => test.close())

const rows = async () => ({
  resources: await test.prisma.resource.findMany(),
  topics: await test.prisma.topic.findMany(),
  keyPoints: await test.prisma.keyPoint.findMany(),
  cards: await test.prisma.card.findMany(),
  ...(await test.written()),
})
const list = async () =>
  (await loadResource(test.prisma, 'bloom' as ResourceId))?.topics.flatMap(({ keyPoints }) =>
    keyPoints.flatMap(({ cards }) => cards),
  )
const rowOf = (id: string) => test.prisma.card.findUniqueOrThrow({ where: { id } })
const newOnes = async () => {
  const states = await test.prisma.cardState.findMany({
    where: { newPosition: { not: null } },
    orderBy: { newPosition: 'asc' },
  })
  return states.map(state => state.cardId)
}

describe(syncContent, () => {
  it('keeps everything that was written, in reading order', async () => {
    expect(await loadResource(test.prisma, 'bloom' as ResourceId)).toEqual(readingListOf([A, B, C])[0])
    expect(await newOnes()).toEqual(['bloom-1-a', 'bloom-2-a', 'bloom-3-a'])
  })

  it('changes nothing when it is done again', async () => {
    const before = await rows()
    test.wait(DAY)
    expect(await test.load([A, B, C])).toEqual({ added: 0, changed: 0, archived: 0 })
    expect(await rows()).toEqual(before)
  })

  it('adds a card with a new state for every learner', async () => {
    await ensureLearner(test.prisma, 'mei' as LearnerId, MORNING)
    expect(await test.load([A, B, C, card('4')])).toEqual({ added: 1, changed: 0, archived: 0 })
    expect(await test.prisma.cardState.count({ where: { cardId: 'bloom-4-a', phase: 'new' } })).toBe(2)
  })

  it('keeps the progress of a card that is edited', async () => {
    await test.answer('bloom-1-a')
    const [state, { contentHash }] = [await test.stateOf('bloom-1-a'), await rowOf('bloom-1-a')]
    const edited = card('1', { prompt: aText('Reworded?', '换个说法？') })
    expect(await test.load([edited, B, C])).toEqual({ added: 0, changed: 1, archived: 0 })
    expect(await test.stateOf('bloom-1-a')).toEqual(state)
    expect((await list())?.[0]).toEqual(edited)
    expect((await rowOf('bloom-1-a')).contentHash).not.toBe(contentHash)
    expect(await test.prisma.reviewEvent.count()).toBe(1)
  })

  it('archives what is gone, with its state and its events', async () => {
    await test.answer('bloom-2-a')
    const state = await test.stateOf('bloom-2-a')
    test.wait(DAY)
    expect(await test.load([A, C])).toEqual({ added: 0, changed: 0, archived: 1 })
    expect((await rowOf('bloom-2-a')).archivedAt).toBe(BigInt(MORNING + DAY))
    expect((await list())?.map(({ id }) => id)).toEqual(['bloom-1-a', 'bloom-3-a'])
    expect(await test.stateOf('bloom-2-a')).toEqual(state)
    test.wait(DAY)
    expect(await test.load([A, C])).toEqual({ added: 0, changed: 0, archived: 0 })
    expect((await rowOf('bloom-2-a')).archivedAt).toBe(BigInt(MORNING + DAY))
  })

  it('brings back what returns, as it was', async () => {
    await test.answer('bloom-2-a')
    const state = await test.stateOf('bloom-2-a')
    await test.load([A, C])
    expect(await test.load([A, B, C])).toEqual({ added: 0, changed: 0, archived: 0 })
    expect((await rowOf('bloom-2-a')).archivedAt).toBeNull()
    expect(await test.stateOf('bloom-2-a')).toEqual(state)
  })

  it('archives a whole resource, and brings it back', async () => {
    await test.load([card('1', { topicId: 'llama/size', resourceId: 'llama' })])
    expect(await loadResource(test.prisma, 'bloom' as ResourceId)).toBeNull()
    expect((await loadResource(test.prisma, 'llama' as ResourceId))?.topics).toHaveLength(1)
    await test.load([A, B, C])
    expect(await loadResource(test.prisma, 'bloom' as ResourceId)).toEqual(readingListOf([A, B, C])[0])
    expect(await loadResource(test.prisma, 'llama' as ResourceId)).toBeNull()
  })

  it('moves a card to another place, with its progress', async () => {
    await test.answer('bloom-1-a')
    const moved = card('1', { keyPointId: 'bloom-3' })
    await test.load([B, C, moved])
    expect((await list())?.map(({ id }) => id)).toEqual(['bloom-2-a', 'bloom-3-a', 'bloom-1-a'])
    expect(await test.stateOf('bloom-1-a')).toMatchObject({ reps: 1 })
  })

  it('introduces new cards in the order the content has now', async () => {
    await test.answer('bloom-1-a')
    await test.load([C, A, B])
    expect(await newOnes()).toEqual(['bloom-3-a', 'bloom-2-a'])
  })

  it('changes all or nothing', async () => {
    const before = await rows()
    const broken = [{ ...A, variants: [{ ...A.variants[0], prompt: 1n }] } as unknown as Card]
    await expect(syncContent(test.prisma, readingListOf(broken), MORNING)).rejects.toThrow()
    expect(await rows()).toEqual(before)
  })
})

describe(ensureLearner, () => {
  it('gives a new learner a new state of every card, and an old one nothing new', async () => {
    await ensureLearner(test.prisma, 'mei' as LearnerId, MORNING)
    expect(await test.prisma.cardState.count({ where: { learnerId: 'mei', phase: 'new' } })).toBe(3)
    await test.answer('bloom-1-a')
    const before = await rows()
    await ensureLearner(test.prisma, test.learnerId, MORNING + DAY)
    expect(await rows()).toEqual(before)
  })
})
