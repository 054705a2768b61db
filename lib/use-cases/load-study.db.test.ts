import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CardId, SessionId } from '@/lib/shared/ids'
import { DAY, HOUR, MINUTE } from '@/lib/shared/instant'
import { aTyped } from '@/lib/testing/bodies'
import { aCard, aVariant } from '@/lib/testing/cards'
import { createTestApp, MORNING, SESSION, type TestApp, uuid, WRONG } from '@/lib/testing/test-app'
import { deliveredCard } from './delivered'
import { finishStudy } from './finish-study'
import { loadStudy } from './load-study'
import { markCard } from './mark-card'
import { saveSettings } from './save-settings'

/** Five key points, the first with two cards, in two topics. */
const CARDS = ['1-a', '1-b', '2-a', '3-a', '4-a', '5-a'].map(name =>
  aCard({
    id: `bloom-${name}`,
    keyPointId: `bloom-${name.charAt(0)}`,
    topicId: name < '4' ? 'bloom/x' : 'bloom/y',
    resourceId: 'bloom',
  }),
)
const OTHER = uuid(2) as SessionId
let test: TestApp
beforeEach(async () => {
  test = await createTestApp(CARDS)
})
afterEach(() => test.close())

const study = (most?: number) => loadStudy(test.app, OTHER, most)
const queue = async () => (await study()).entries.map(({ question }) => question.cardId.replace('bloom-', ''))
/** Learnt: two answers, and on to review. */
const learn = async (card: string) => {
  await test.answer(card)
  test.wait(10 * MINUTE)
  await test.answer(card)
}

describe(loadStudy, () => {
  it('asks new cards in their order, one of a key point, topics interleaved', async () => {
    expect(await queue()).toEqual(['1-a', '4-a', '2-a', '5-a', '3-a'])
  })

  it('introduces as many new cards as the settings say', async () => {
    await saveSettings(test.app, { newPerDay: 2 })
    expect(await queue()).toEqual(['1-a', '2-a'])
    await test.answer('bloom-1-a', { grade: 'easy' })
    expect(await queue()).toEqual(['2-a'])
    await saveSettings(test.app, { newPerDay: 0 })
    expect(await queue()).toEqual([])
  })

  it('brings a wrong answer back the same day, with its step', async () => {
    await test.answer('bloom-1-a', WRONG)
    const { entries } = await study()
    expect(entries[0]).toMatchObject({
      question: { cardId: 'bloom-1-a' },
      phase: 'learning',
      dueAt: MORNING + MINUTE,
      answersLeft: 2,
      version: 1,
    })
  })

  it('passes over a sibling of what was asked today', async () => {
    await test.answer('bloom-1-a', { grade: 'easy' })
    expect(await queue()).not.toContain('1-b')
    test.setClock(MORNING + DAY)
    expect(await queue()).toContain('1-b')
  })

  it('has tomorrow what is due tomorrow, from the start of the day', async () => {
    await saveSettings(test.app, { newPerDay: 1 })
    await learn('bloom-1-a')
    const { dueDay } = await test.stateOf('bloom-1-a')
    const days = (dueDay ?? 0) - 20_514
    expect(days).toBeGreaterThan(0)
    expect(await queue()).toEqual([])
    await saveSettings(test.app, { newPerDay: 0 })
    const fourInTheMorning = MORNING - 5 * HOUR + days * DAY
    test.setClock(fourInTheMorning - 1)
    expect(await queue()).toEqual([])
    test.setClock(fourInTheMorning)
    expect(await queue()).toEqual(['1-a'])
    expect((await study()).entries[0]).toMatchObject({ phase: 'review', dueAt: null, answersLeft: 1 })
  })

  it('leaves out suspended cards, and buried ones until tomorrow', async () => {
    const mark = (card: string, what: 'suspend' | 'unsuspend' | 'bury' | 'unbury') =>
      markCard(test.app, { cardId: card as CardId, mark: what })
    await mark('bloom-2-a', 'suspend')
    await mark('bloom-3-a', 'bury')
    expect((await queue()).sort()).toEqual(['1-a', '4-a', '5-a'])
    test.setClock(MORNING + DAY)
    expect((await queue()).sort()).toEqual(['1-a', '3-a', '4-a', '5-a'])
    await mark('bloom-2-a', 'unsuspend')
    await mark('bloom-3-a', 'bury')
    await mark('bloom-3-a', 'unbury')
    expect((await queue()).sort()).toEqual(['1-a', '2-a', '3-a', '4-a', '5-a'])
  })

  it('leaves out archived cards, also while they are being learnt', async () => {
    await test.answer('bloom-1-a')
    await test.load(CARDS.slice(1))
    expect(await queue()).not.toContain('1-a')
  })

  it('holds new cards back in a backlog, and says so', async () => {
    await learn('bloom-1-a')
    await learn('bloom-2-a')
    await saveSettings(test.app, { reviewsPerDay: 1 })
    test.setClock(MORNING + 30 * DAY)
    const { entries, newHeldBack } = await study()
    expect(entries).toHaveLength(1)
    expect(newHeldBack).toBe('backlog')
  })

  it('sends a part when there is very much, and says how much more there is', async () => {
    const { entries, more } = await study(2)
    expect(entries).toHaveLength(2)
    expect(more).toEqual({ cards: 3, answersLeft: 6 })
  })
})

describe('loadStudy, entries', () => {
  it('have all that is shown, typeset, and what each grade would do', async () => {
    const [entry] = (await study()).entries
    expect(entry).toMatchObject({
      version: 0,
      contentHash: (await test.foundOf('bloom-1-a')).contentHash,
      place: { resource: { en: 'short bloom' }, topic: { en: 'topic bloom/x' } },
      source: { link: 'https://example.org/bloom', locator: { en: '§1', zh: '§1' }, verified: ['full-text'] },
      note: null,
      flagged: false,
      outlook: {
        again: { due: { in: 'minutes', minutes: 1 }, answersLeft: 2 },
        good: { due: { in: 'minutes', minutes: 10 }, answersLeft: 1 },
        easy: { due: { in: 'days' }, answersLeft: 0 },
      },
    })
  })

  it('are the same after a reload, and others after an answer', async () => {
    const first = (await study()).entries
    expect((await study()).entries).toEqual(first)
    await test.answer('bloom-1-a', WRONG)
    const again = (await study()).entries.find(({ question }) => question.cardId === 'bloom-1-a')
    expect(again?.question.seed).not.toBe(first[0]?.question.seed)
  })

  it('go through the wordings of a card', async () => {
    await test.load([aCard({ id: 'bloom-1-a', otherVariants: [aVariant({ id: 'b', body: aTyped() })] })])
    const wording = async () => (await study()).entries[0]?.question.variantId
    expect(await wording()).toBe('a')
    await test.answer('bloom-1-a', WRONG)
    expect(await wording()).toBe('b')
    await test.answer('bloom-1-a', WRONG)
    expect(await wording()).toBe('a')
  })

  it('tell of a flag', async () => {
    await markCard(test.app, { cardId: 'bloom-1-a' as CardId, mark: 'flag', note: 'Is this so?' })
    expect((await study()).entries[0]).toMatchObject({ flagged: true })
  })
})

describe('loadStudy, sittings', () => {
  it('goes on with the sitting of today, with what can be undone', async () => {
    expect(await study()).toMatchObject({
      sessionId: OTHER,
      answered: [],
      now: MORNING,
      dayEndsAt: MORNING - 5 * HOUR + DAY,
    })
    const commands = [await test.commandFor('bloom-1-a'), await test.commandFor('bloom-2-a')]
    await test.answer('bloom-1-a', { id: commands[0]?.id ?? test.newId() })
    await test.answer('bloom-2-a', { id: commands[1]?.id ?? test.newId() })
    expect(await study()).toMatchObject({ sessionId: SESSION, answered: commands.map(({ id }) => id) })
    await test.undo(commands[1]?.id ?? '')
    expect(await study()).toMatchObject({ sessionId: SESSION, answered: [commands[0]?.id] })
  })

  it('starts another one once it is finished, or the day is over', async () => {
    await test.answer('bloom-1-a')
    test.setClock(MORNING + DAY)
    expect(await study()).toMatchObject({ sessionId: OTHER, answered: [] })
    test.setClock(MORNING)
    await finishStudy(test.app, { sessionId: SESSION })
    expect(await study()).toMatchObject({ sessionId: OTHER, answered: [] })
  })
})

describe(deliveredCard, () => {
  it('gives the card as it is asked next today, or none', async () => {
    await test.answer('bloom-1-a', WRONG)
    const [found, state] = [await test.foundOf('bloom-1-a'), await test.stateOf('bloom-1-a')]
    const delivered = await deliveredCard(test.app, found, state)
    expect(delivered).toEqual({ cardId: 'bloom-1-a', entry: (await study()).entries[0] })
    await test.answer('bloom-2-a', { grade: 'easy' })
    expect(await deliveredCard(test.app, await test.foundOf('bloom-2-a'), await test.stateOf('bloom-2-a'))).toEqual({
      cardId: 'bloom-2-a',
      entry: null,
    })
  })

  it('gives the question that was undone, as it was', async () => {
    const command = await test.commandFor('bloom-1-a', { seed: 77 })
    await test.answer('bloom-1-a', command)
    const undone = await test.undo(command.id)
    if (undone.status === 'refused') throw new Error(undone.message)
    const { entry } = await deliveredCard(test.app, undone.card, undone.state, undone.voided)
    expect(entry).toMatchObject({ question: { seed: 77, variantId: 'a' }, version: 2, phase: 'new' })
  })
})
