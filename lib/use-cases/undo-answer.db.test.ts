import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EventConflict, findCardEvents, findSessionAnswers } from '@/lib/db/review-log-store'
import { foldCard } from '@/lib/review-log/fold'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { CardId, EventId, LearnerId } from '@/lib/shared/ids'
import { DAY, MINUTE } from '@/lib/shared/instant'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, MORNING, SESSION, type TestApp, uuid, WRONG } from '@/lib/testing/test-app'
import { undoAnswer } from './undo-answer'

const CARDS = [aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1' }), aCard({ id: 'bloom-2-a', keyPointId: 'bloom-2' })]
let test: TestApp
beforeEach(async () => {
  test = await createTestApp(CARDS)
})
afterEach(() => test.close())

const eventsOf = (card: string) => findCardEvents(test.prisma, test.learnerId, card as CardId)
const idOf = (n: number) => uuid(n) as EventId
/** What a state says beside how many events it is made of: an undo adds one. */
const without = <T extends { version: number }>({ version: _, ...state }: T) => state

async function expectRefused(
  reply: ReturnType<typeof undoAnswer>,
  before: Awaited<ReturnType<TestApp['written']>>,
  code: string,
) {
  expect(await reply).toMatchObject({ status: 'refused', code })
  expect(await test.written()).toEqual(before)
}

describe(undoAnswer, () => {
  it('leaves the card as if the answer had not been given, and the log with both', async () => {
    await test.answer('bloom-1-a', { id: idOf(11) })
    const reply = await test.undo(idOf(11), { id: idOf(12) })
    expect(reply).toMatchObject({
      status: 'recorded',
      state: { ...NEW_CARD_STATE, version: 2 },
      voided: { id: idOf(11), seed: expect.any(Number) },
    })
    expect(await test.stateOf('bloom-1-a')).toEqual({ ...NEW_CARD_STATE, version: 2 })
    expect((await eventsOf('bloom-1-a')).map(({ type, id }) => [type, id])).toEqual([
      ['answered', idOf(11)],
      ['voided', idOf(12)],
    ])
    const row = await test.prisma.cardState.findFirstOrThrow({ where: { cardId: 'bloom-1-a' } })
    expect(row.newPosition).toBe(0)
  })

  it('goes back any number of steps, one by one', async () => {
    const states = [await test.stateOf('bloom-1-a')]
    for (const [n, grade] of (['good', 'good', 'hard', 'easy'] as const).entries()) {
      await test.answer('bloom-1-a', { id: idOf(11 + n), grade })
      states.push(await test.stateOf('bloom-1-a'))
      test.wait((n + 1) * DAY)
    }
    for (const n of [3, 2, 1, 0]) {
      const open = await findSessionAnswers(test.prisma, test.learnerId, SESSION)
      expect(open.at(-1)?.id).toBe(idOf(11 + n))
      await test.undo(idOf(11 + n))
      const before = states[n]
      expect(before && without(before)).toEqual(without(await test.stateOf('bloom-1-a')))
    }
    expect(await findSessionAnswers(test.prisma, test.learnerId, SESSION)).toEqual([])
    expect(await test.stateOf('bloom-1-a')).toEqual(foldCard(await eventsOf('bloom-1-a')))
  })

  it('takes back an answer that is not the last, and folds the rest', async () => {
    await test.answer('bloom-1-a', { id: idOf(11), ...WRONG })
    test.wait(MINUTE)
    await test.answer('bloom-1-a', { id: idOf(12) })
    await test.undo(idOf(11))
    expect(await test.stateOf('bloom-1-a')).toMatchObject({
      reps: 1,
      lastGrade: 'good',
      lastAnsweredAt: MORNING + MINUTE,
    })
    expect(await test.stateOf('bloom-1-a')).toEqual(foldCard(await eventsOf('bloom-1-a')))
  })

  it('lets the card be answered again, to the same state as the first time', async () => {
    await test.answer('bloom-1-a', { id: idOf(11) })
    const first = await test.stateOf('bloom-1-a')
    await test.undo(idOf(11))
    expect(await test.answer('bloom-1-a')).toMatchObject({ status: 'recorded' })
    expect(without(await test.stateOf('bloom-1-a'))).toEqual(without(first))
  })

  it('undoes once, however often it is sent or asked for', async () => {
    await test.answer('bloom-1-a', { id: idOf(11) })
    const command = test.undoOf(idOf(11))
    const first = await undoAnswer(test.app, command)
    const once = await test.written()
    expect(await undoAnswer(test.app, command)).toEqual({ ...first, status: 'duplicate' })
    expect(await test.undo(idOf(11))).toMatchObject({ status: 'duplicate', state: { version: 2 } })
    expect(await test.written()).toEqual(once)
  })

  it('undoes once when two tabs undo at the same time', async () => {
    await test.answer('bloom-1-a', { id: idOf(11) })
    const replies = await Promise.all([test.undo(idOf(11)), test.undo(idOf(11))])
    expect(replies.map(({ status }) => status).sort()).toEqual(['duplicate', 'recorded'])
    expect(await eventsOf('bloom-1-a')).toHaveLength(2)
  })

  it('is for answers there are, and for one’s own', async () => {
    await test.answer('bloom-1-a', { id: idOf(11) })
    await test.undo(idOf(11), { id: idOf(12) })
    await test.answer('bloom-2-a', { id: idOf(13) })
    const before = await test.written()
    await expectRefused(test.undo(idOf(99)), before, 'no-such-answer')
    await expectRefused(test.undo(idOf(12)), before, 'no-such-answer')
    const other = { ...test.app, learnerId: 'mei' as LearnerId }
    await expectRefused(undoAnswer(other, test.undoOf(idOf(13))), before, 'no-such-answer')
    await expectRefused(test.undo(idOf(13), { id: idOf(11) }), before, 'id-taken')
    await expectRefused(
      test.undo(idOf(13), { sentAt: MORNING + 3 * DAY, undoneAt: MORNING + 3 * DAY }),
      before,
      'clock-wrong',
    )
  })

  it('gives up when log and state disagree, and writes no event', async () => {
    await test.answer('bloom-1-a', { id: idOf(11) })
    await test.prisma.cardState.updateMany({ where: { cardId: 'bloom-1-a' }, data: { version: 7 } })
    await expect(test.undo(idOf(11))).rejects.toThrow(EventConflict)
    expect(await eventsOf('bloom-1-a')).toHaveLength(1)
  })

  it('works for a card that has left the reading list since', async () => {
    await test.answer('bloom-1-a', { id: idOf(11) })
    await test.load(CARDS.slice(1))
    expect(await test.undo(idOf(11))).toMatchObject({ status: 'recorded' })
  })
})
