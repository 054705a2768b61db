import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EventConflict, findCardEvents } from '@/lib/db/review-log-store'
import { foldCard } from '@/lib/review-log/fold'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { CardId, LearnerId, VariantId } from '@/lib/shared/ids'
import { DAY, HOUR, MINUTE } from '@/lib/shared/instant'
import { aChoice, aText, aTyped } from '@/lib/testing/bodies'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, MORNING, SESSION, type TestApp, uuid, WRONG } from '@/lib/testing/test-app'
import { answerCard } from './answer-card'
import type { AnswerCommand } from './answer-command'

const CARDS = [
  aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1' }),
  aCard({ id: 'bloom-2-a', keyPointId: 'bloom-2', body: aTyped() }),
]
let test: TestApp
beforeEach(async () => {
  test = await createTestApp(CARDS)
})
afterEach(() => test.close())

const eventsOf = (card: string) => findCardEvents(test.prisma, test.learnerId, card as CardId)

/** Sent, it is refused by that name, and nothing at all is written. */
async function expectRefused(command: AnswerCommand, code: string) {
  const before = await test.written()
  const reply = await answerCard(test.app, command)
  expect(reply).toMatchObject({ status: 'refused', code, message: expect.any(String) })
  expect(await test.written()).toEqual(before)
}

describe(answerCard, () => {
  it('records what happened, and what FSRS makes of it', async () => {
    const command = await test.commandFor('bloom-1-a', {
      hinted: true,
      durationMs: 4_321,
      answeredAt: MORNING - MINUTE,
    })
    const reply = await answerCard(test.app, command)
    expect(reply).toMatchObject({ status: 'recorded', state: { phase: 'learning', step: 1, reps: 1, version: 1 } })
    const [event, ...others] = await eventsOf('bloom-1-a')
    expect(others).toEqual([])
    expect(event).toMatchObject({
      ...{ type: 'answered', id: command.id, learnerId: 'lin', cardId: 'bloom-1-a', cardSeq: 1, sessionId: SESSION },
      ...{ occurredAt: MORNING - MINUTE, receivedAt: MORNING, timeZone: 'Asia/Shanghai', purpose: 'study' },
      ...{ variantId: 'a', contentHash: command.contentHash, seed: command.seed, answer: command.answer },
      ...{ correct: true, grade: 'good', gradedBy: 'learner', durationMs: 4_321, hinted: true, guessed: false },
      config: { desiredRetention: 0.9, learningSteps: [1, 10] },
    })
    expect(await test.stateOf('bloom-1-a')).toEqual(foldCard(await eventsOf('bloom-1-a')))
    expect(await test.stateOf('bloom-2-a')).toEqual(NEW_CARD_STATE)
  })

  it('makes the sitting with its first answer', async () => {
    await test.answer('bloom-1-a')
    await test.answer('bloom-2-a')
    const sessions = await test.prisma.session.findMany()
    expect(sessions).toEqual([
      { id: SESSION, learnerId: 'lin', studyDay: 20_514, startedAt: BigInt(MORNING), finishedAt: null },
    ])
  })

  it('records an answer once, however often it is sent, and replies the same', async () => {
    const command = await test.commandFor('bloom-1-a')
    const first = await answerCard(test.app, command)
    const once = await test.written()
    test.wait(3 * DAY)
    const again = await answerCard(test.app, command)
    expect(again).toEqual({ ...first, status: 'duplicate' })
    expect(await test.written()).toEqual(once)
  })

  it('records an answer once when it is delivered twice at the same time', async () => {
    const command = await test.commandFor('bloom-1-a')
    const replies = await Promise.all([1, 2, 3].map(() => answerCard(test.app, command)))
    expect(replies.map(({ status }) => status).sort()).toEqual(['duplicate', 'duplicate', 'recorded'])
    expect(await eventsOf('bloom-1-a')).toHaveLength(1)
  })

  it('records one of two answers that race, and refuses the other as stale', async () => {
    for (const card of ['bloom-1-a', 'bloom-2-a']) {
      const commands = [await test.commandFor(card), await test.commandFor(card, WRONG)]
      const replies = await Promise.all(commands.map(command => answerCard(test.app, command)))
      expect(replies.map(({ status }) => status).sort()).toEqual(['recorded', 'refused'])
      expect(replies.find(({ status }) => status === 'refused')).toMatchObject({ code: 'stale', httpStatus: 409 })
      const events = await eventsOf(card)
      expect(events).toHaveLength(1)
      expect(await test.stateOf(card)).toEqual(foldCard(events))
    }
  })

  it('records answers to different cards that arrive at the same time', async () => {
    const commands = await Promise.all(CARDS.map(({ id }) => test.commandFor(id)))
    const replies = await Promise.all(commands.map(command => answerCard(test.app, command)))
    expect(replies.map(({ status }) => status)).toEqual(['recorded', 'recorded'])
  })
})

describe('answerCard, a damaged database', () => {
  it('gives up when log and state disagree, and writes no event', async () => {
    await test.answer('bloom-1-a')
    await test.prisma.cardState.updateMany({ where: { cardId: 'bloom-1-a' }, data: { version: 0 } })
    await expect(test.answer('bloom-1-a')).rejects.toThrow(EventConflict)
    expect(await eventsOf('bloom-1-a')).toHaveLength(1)
  })
})

describe('answerCard, grades', () => {
  it('grades a wrong answer again, whatever the browser says', async () => {
    const wrong = { answer: { kind: 'choice', option: 'o1' } } as const
    await expectRefused(await test.commandFor('bloom-1-a', { ...wrong, grade: 'easy' }), 'grade-does-not-fit')
    await test.answer('bloom-1-a', { ...wrong, grade: 'again' })
    expect((await eventsOf('bloom-1-a'))[0]).toMatchObject({ correct: false, grade: 'again', gradedBy: 'rule' })
  })

  it('grades a guess again, at the learner’s word', async () => {
    await expectRefused(await test.commandFor('bloom-1-a', { guessed: true, grade: 'good' }), 'grade-does-not-fit')
    await test.answer('bloom-1-a', { guessed: true, grade: 'again' })
    expect((await eventsOf('bloom-1-a'))[0]).toMatchObject({
      correct: true,
      grade: 'again',
      gradedBy: 'learner',
      guessed: true,
    })
  })

  it('refuses again for a right answer that was no guess', async () => {
    await expectRefused(await test.commandFor('bloom-1-a', { grade: 'again' }), 'grade-does-not-fit')
  })

  it('lets the learner count a typed answer as right, and records that it was judged wrong', async () => {
    await test.answer('bloom-2-a', { answer: { kind: 'typed', text: 'stop early' }, override: true, grade: 'hard' })
    expect((await eventsOf('bloom-2-a'))[0]).toMatchObject({ correct: false, grade: 'hard', gradedBy: 'override' })
  })

  it('lets nothing else be counted as right', async () => {
    const override = { override: true, grade: 'good' } as const
    await expectRefused(
      await test.commandFor('bloom-1-a', { ...override, answer: { kind: 'choice', option: 'o1' } }),
      'grade-does-not-fit',
    )
    await expectRefused(
      await test.commandFor('bloom-2-a', { ...override, answer: { kind: 'unknown' } }),
      'grade-does-not-fit',
    )
    await expectRefused(await test.commandFor('bloom-2-a', override), 'grade-does-not-fit')
  })
})

describe('answerCard, what has moved on', () => {
  it('refuses a card there is none of, or none for this learner', async () => {
    const command = await test.commandFor('bloom-1-a')
    await expectRefused({ ...command, cardId: 'bloom-9-a' as CardId }, 'no-such-card')
    expect(await answerCard({ ...test.app, learnerId: 'lin' as LearnerId }, command)).toMatchObject({
      status: 'recorded',
    })
  })

  it('refuses an answer given against a state that is no longer the card’s', async () => {
    const stale = await test.commandFor('bloom-1-a')
    await test.answer('bloom-1-a')
    await expectRefused(stale, 'stale')
    await expectRefused(await test.commandFor('bloom-1-a', { version: 2 }), 'stale')
  })

  it('refuses an id that belongs to another card’s answer, or to an undo', async () => {
    const command = await test.commandFor('bloom-1-a')
    await answerCard(test.app, command)
    await expectRefused(await test.commandFor('bloom-2-a', { id: command.id }), 'id-taken')
    const undo = test.undoOf(command.id)
    await test.undo(command.id, undo)
    await expectRefused(await test.commandFor('bloom-1-a', { id: undo.id }), 'id-taken')
  })

  it('refuses an id that belongs to another learner’s answer', async () => {
    const command = await test.commandFor('bloom-1-a')
    await answerCard(test.app, command)
    const other = { ...test.app, learnerId: 'mei' as LearnerId }
    await test.prisma.learner.create({ data: { id: 'mei', createdAt: 0n } })
    await test.load(CARDS)
    expect(await answerCard(other, command)).toMatchObject({ status: 'refused', code: 'id-taken' })
  })

  it('refuses a card that was edited since it was shown, or a wording it does not have', async () => {
    const command = await test.commandFor('bloom-1-a')
    await expectRefused({ ...command, variantId: 'z' as VariantId }, 'card-changed')
    await test.load([aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1', prompt: aText('Reworded?') }), ...CARDS.slice(1)])
    await expectRefused(command, 'card-changed')
    expect(await test.answer('bloom-1-a')).toMatchObject({ status: 'recorded' })
  })

  it('refuses a card that is no longer in the reading list, but knows an answer it has', async () => {
    const command = await test.commandFor('bloom-1-a')
    await answerCard(test.app, command)
    const next = await test.commandFor('bloom-1-a')
    await test.load(CARDS.slice(1))
    await expectRefused(next, 'card-archived')
    expect(await answerCard(test.app, command)).toMatchObject({ status: 'duplicate' })
  })
})

describe('answerCard, clocks', () => {
  const at = async (answeredAt: number, sentAt = answeredAt) => test.commandFor('bloom-1-a', { answeredAt, sentAt })

  it('asks the browser’s clock only how long ago it was', async () => {
    await answerCard(test.app, await at(MORNING + 7 * HOUR - 20_000, MORNING + 7 * HOUR))
    expect((await eventsOf('bloom-1-a'))[0]).toMatchObject({ occurredAt: MORNING - 20_000, receivedAt: MORNING })
  })

  it('refuses a clock that is days off', async () => {
    await expectRefused(await at(Date.parse('3000-01-01T00:00:00Z')), 'clock-wrong')
    await expectRefused(await at(MORNING + DAY + 1), 'clock-wrong')
    await expectRefused(await at(MORNING - DAY - 1), 'clock-wrong')
  })

  it('refuses an answer from after it was sent', async () => {
    await expectRefused(await at(MORNING + HOUR, MORNING), 'clock-wrong')
  })

  it('takes an answer that was kept offline, but not for ever', async () => {
    await expectRefused(await at(MORNING - 61 * DAY, MORNING), 'clock-wrong')
    await answerCard(test.app, await at(MORNING - 59 * DAY, MORNING))
    expect((await eventsOf('bloom-1-a'))[0]).toMatchObject({ occurredAt: MORNING - 59 * DAY, receivedAt: MORNING })
    expect(await test.stateOf('bloom-1-a')).toMatchObject({ lastAnsweredAt: MORNING - 59 * DAY })
  })

  it('folds a late answer in its place', async () => {
    await test.answer('bloom-1-a', { grade: 'easy' })
    const late = await at(MORNING - 2 * DAY, MORNING)
    expect(await answerCard(test.app, { ...late, grade: 'hard' })).toMatchObject({ status: 'recorded' })
    const events = await eventsOf('bloom-1-a')
    expect(events.map(event => event.type === 'answered' && event.grade)).toEqual(['easy', 'hard'])
    const state = await test.stateOf('bloom-1-a')
    expect(state).toEqual(foldCard(events))
    expect(state).toMatchObject({ lastGrade: 'easy', lastAnsweredAt: MORNING, introducedOn: 20_512, version: 2 })
  })
})

describe('answerCard, sessions', () => {
  it('puts an answer in the sitting it names, whatever else is open', async () => {
    await test.answer('bloom-1-a')
    await test.answer('bloom-2-a', { sessionId: uuid(2) as typeof SESSION })
    expect(await test.prisma.session.count()).toBe(2)
    expect((await eventsOf('bloom-2-a'))[0]).toMatchObject({ sessionId: uuid(2) })
  })

  it('judges by the question that was drawn, options shuffled as they were', async () => {
    await test.load([aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1', body: aChoice() }), ...CARDS.slice(1)])
    for (const [option, correct] of [
      ['o0', true],
      ['o3', false],
    ] as const) {
      const grade = correct ? 'good' : 'again'
      await test.answer('bloom-1-a', { seed: 99, answer: { kind: 'choice', option }, grade })
      expect((await eventsOf('bloom-1-a')).at(-1)).toMatchObject({ correct, seed: 99 })
      test.wait(DAY)
    }
  })
})
