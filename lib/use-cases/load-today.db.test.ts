import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CardId, ResourceId } from '@/lib/shared/ids'
import { DAY, MINUTE } from '@/lib/shared/instant'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, MORNING, SESSION, type TestApp, uuid, WRONG } from '@/lib/testing/test-app'
import { loadMarkedCards } from './load-marked-cards'
import { loadOutline } from './load-outline'
import { loadResourcePage } from './load-resource-page'
import { loadSummary } from './load-summary'
import { loadToday } from './load-today'
import { markCard } from './mark-card'
import { saveSettings } from './save-settings'

const card = (resource: string, name: string) =>
  aCard({
    id: `${resource}-${name}`,
    keyPointId: `${resource}-${name.charAt(0)}`,
    topicId: `${resource}/t${name.charAt(0)}`,
    resourceId: resource,
  })
/** bloom: two key points, the first with two cards; llama: one. */
const CARDS = [card('bloom', '1-a'), card('bloom', '1-b'), card('bloom', '2-a'), card('llama', '1-a')]
let test: TestApp
beforeEach(async () => {
  test = await createTestApp(CARDS)
})
afterEach(() => test.close())

const bury = (id: string) => markCard(test.app, { cardId: id as CardId, mark: 'bury' })

describe(loadToday, () => {
  it('says what there is to do on the first day', async () => {
    expect(await loadToday(test.app)).toMatchObject({
      ...{
        now: MORNING,
        timeZone: 'Asia/Shanghai',
        reviews: 0,
        learning: 0,
        fresh: 3,
        newHeldBack: null,
        overLimit: 0,
      },
      ...{
        today: { answers: 0, right: 0 },
        yesterday: { answers: 0, right: 0 },
        daysStudied: 0,
        isStarted: false,
        next: null,
      },
      // Three new cards, two answers of 20 seconds each.
      minutes: 2,
      limits: { newPerDay: 20, reviewsPerDay: 200 },
      outline: { standing: { keyPoints: 3, seen: 0, cards: 4, due: 0, mastery: 0 } },
    })
  })

  it('says how many days each depth of study takes, at the limit until there is a pace', async () => {
    await saveSettings(test.app, { newPerDay: 2, studyUpTo: 'core' })
    expect((await loadToday(test.app)).plan).toEqual({
      perDay: 2,
      studyUpTo: 'core',
      scopes: [
        { scope: 'essential', newCards: 0, days: 0 },
        { scope: 'core', newCards: 4, days: 2 },
        { scope: 'deeper', newCards: 4, days: 2 },
      ],
    })
    await test.answer('bloom-1-a')
    test.setClock(MORNING + 4 * DAY)
    // One card in four days: three more take twelve.
    expect((await loadToday(test.app)).plan).toMatchObject({
      perDay: 0.25,
      scopes: [{ newCards: 0 }, { newCards: 3, days: 12 }, { newCards: 3, days: 12 }],
    })
  })

  it('asks nothing deeper than the learner wants, new or due, and says what waits', async () => {
    await test.answer('bloom-1-a')
    test.setClock(MORNING + 3 * DAY)
    await saveSettings(test.app, { studyUpTo: 'essential' })
    expect(await loadToday(test.app)).toMatchObject({ reviews: 0, learning: 0, fresh: 0, outOfScope: 1 })
    await saveSettings(test.app, { studyUpTo: 'deeper' })
    expect(await loadToday(test.app)).toMatchObject({ learning: 1, outOfScope: 0 })
  })

  it('counts what was done, undone answers left out, guesses as not known', async () => {
    const undone = test.newId()
    await test.answer('bloom-1-a')
    await test.answer('bloom-2-a', WRONG)
    await test.answer('llama-1-a', { guessed: true, grade: 'again' })
    await test.answer('bloom-1-b', { id: undone })
    await test.undo(undone)
    expect(await loadToday(test.app)).toMatchObject({
      today: { answers: 3, right: 1 },
      learning: 3,
      fresh: 0,
      isStarted: true,
      daysStudied: 1,
    })
    test.setClock(MORNING + DAY)
    expect(await loadToday(test.app)).toMatchObject({
      ...{ today: { answers: 0, right: 0 }, yesterday: { answers: 3, right: 1 }, isStarted: false, daysStudied: 1 },
    })
    test.setClock(MORNING + 7 * DAY)
    expect(await loadToday(test.app)).toMatchObject({ daysStudied: 0 })
  })

  it('says when the next cards come', async () => {
    await test.answer('bloom-1-a', { grade: 'easy' })
    await test.answer('llama-1-a', { grade: 'easy' })
    const { dueDay } = await test.stateOf('bloom-1-a')
    const { next } = await loadToday(test.app)
    expect(next?.inDays).toBeLessThanOrEqual((dueDay ?? 0) - 20_514)
    expect(next?.cards).toBeGreaterThanOrEqual(1)
  })

  it('says that new cards wait, and what is over the limit', async () => {
    for (const id of ['bloom-1-a', 'bloom-2-a']) await test.answer(id, { grade: 'easy' })
    await saveSettings(test.app, { reviewsPerDay: 1 })
    test.setClock(MORNING + 40 * DAY)
    expect(await loadToday(test.app)).toMatchObject({ reviews: 1, fresh: 0, overLimit: 1, newHeldBack: 'backlog' })
  })
})

describe(loadSummary, () => {
  it('says what a sitting came to', async () => {
    const undone = test.newId()
    await test.answer('bloom-1-a', { ...WRONG, durationMs: 30_000 })
    test.wait(MINUTE)
    await test.answer('bloom-1-a', { grade: 'good', durationMs: 30_000 })
    await test.answer('llama-1-a', { grade: 'easy', durationMs: 60_000 })
    await test.answer('bloom-2-a', { id: undone })
    await test.undo(undone)
    const summary = await loadSummary(test.app, SESSION)
    expect(summary).toMatchObject({ answers: 3, cards: 2, right: 2, newCards: 2, minutes: 2 })
    expect(summary.comesBack.reduce((sum, { cards }) => sum + cards, 0)).toBe(2)
    expect(summary.comesBack[0]).toEqual({ inDays: 0, cards: 1 })
    expect(summary.missed).toEqual([
      {
        cardId: 'bloom-1-a',
        keyPointId: 'bloom-1',
        resourceId: 'bloom',
        point: { en: 'point bloom-1', zh: 'point bloom-1' },
      },
    ])
  })

  it('counts as new only what was introduced that day', async () => {
    await test.answer('bloom-1-a', { grade: 'easy' })
    test.wait(20 * DAY)
    const later = uuid(2) as typeof SESSION
    await test.answer('bloom-1-a', { sessionId: later })
    await test.answer('llama-1-a', { sessionId: later })
    expect(await loadSummary(test.app, later)).toMatchObject({ answers: 2, cards: 2, newCards: 1 })
  })

  it('is empty for a sitting without answers', async () => {
    expect(await loadSummary(test.app, SESSION)).toMatchObject({ answers: 0, cards: 0, missed: [], comesBack: [] })
  })
})

describe(loadOutline, () => {
  it('has each part of the list with how it stands', async () => {
    await test.answer('bloom-1-a', { grade: 'easy' })
    const { resources, standing } = await loadOutline(test.app)
    expect(resources.map(({ resource }) => resource.id)).toEqual(['bloom', 'llama'])
    const [bloom] = resources
    expect(bloom?.topics.map(({ topic }) => topic.id)).toEqual(['bloom/t1', 'bloom/t2'])
    // One of two cards of one of two key points: a quarter, and a third of a half of the list.
    expect(bloom?.standing).toMatchObject({ keyPoints: 2, seen: 1, cards: 3 })
    expect(bloom?.standing.mastery).toBeCloseTo(0.25)
    expect(bloom?.topics[0]?.standing.mastery).toBeCloseTo(0.5)
    expect(standing.mastery).toBeCloseTo(1 / 6)
  })

  it('leaves out what is archived', async () => {
    await test.load(CARDS.slice(0, 3))
    const { resources, standing } = await loadOutline(test.app)
    expect(resources).toHaveLength(1)
    expect(standing.cards).toBe(3)
  })
})

describe(loadResourcePage, () => {
  const states = async () => Object.fromEntries((await loadResourcePage(test.app, 'bloom' as ResourceId))?.states ?? [])

  it('tells of each key point how it stands', async () => {
    expect(await states()).toEqual({ 'bloom-1': { is: 'new' }, 'bloom-2': { is: 'new' } })
    await test.answer('bloom-1-a')
    await test.answer('bloom-2-a', { grade: 'easy' })
    expect(await states()).toMatchObject({ 'bloom-1': { is: 'learning' }, 'bloom-2': { is: 'later', mastery: 1 } })
    test.setClock(MORNING + 60 * DAY)
    const later = await states()
    expect(later['bloom-2']).toMatchObject({ is: 'due' })
    const mastery = later['bloom-2'] && 'mastery' in later['bloom-2'] ? later['bloom-2'].mastery : 1
    expect(mastery).toBeLessThan(0.9)
    await markCard(test.app, { cardId: 'bloom-2-a' as CardId, mark: 'suspend' })
    expect(await states()).toMatchObject({ 'bloom-2': { is: 'suspended' } })
  })

  it('is null for what is not on the reading list', async () => {
    expect(await loadResourcePage(test.app, 'nothing' as ResourceId)).toBeNull()
  })
})

describe(markCard, () => {
  it('keeps each mark until it is taken back, whatever else is marked', async () => {
    const mark = (what: 'suspend' | 'unsuspend' | 'unflag') =>
      markCard(test.app, { cardId: 'bloom-1-a' as CardId, mark: what })
    await markCard(test.app, { cardId: 'bloom-1-a' as CardId, mark: 'flag', note: 'Which table?' })
    test.wait(MINUTE)
    await mark('suspend')
    await bury('bloom-1-a')
    const stored = {
      suspendedAt: BigInt(MORNING + MINUTE),
      buriedUntil: 20_515,
      flaggedAt: BigInt(MORNING),
      flagNote: 'Which table?',
    }
    expect(await test.prisma.cardMark.findMany()).toEqual([{ learnerId: 'lin', cardId: 'bloom-1-a', ...stored }])
    await mark('unsuspend')
    await mark('unflag')
    const left = { suspendedAt: null, buriedUntil: 20_515, flaggedAt: null, flagNote: null }
    expect(await test.prisma.cardMark.findMany()).toEqual([{ learnerId: 'lin', cardId: 'bloom-1-a', ...left }])
  })

  it('refuses a card there is none of', async () => {
    expect(await bury('bloom-9-a')).toMatchObject({ status: 'refused', code: 'no-such-card', httpStatus: 404 })
    expect(await test.prisma.cardMark.count()).toBe(0)
  })
})

describe(loadMarkedCards, () => {
  it('has flagged cards, the latest first, and suspended ones', async () => {
    for (const id of ['bloom-1-a', 'llama-1-a']) {
      await markCard(test.app, { cardId: id as CardId, mark: 'flag', note: id })
      test.wait(MINUTE)
    }
    await markCard(test.app, { cardId: 'bloom-2-a' as CardId, mark: 'suspend' })
    await bury('bloom-1-b')
    const { flagged, suspended } = await loadMarkedCards(test.app)
    expect(flagged.map(({ found, mark }) => [found.card.id, mark.flagNote])).toEqual([
      ['llama-1-a', 'llama-1-a'],
      ['bloom-1-a', 'bloom-1-a'],
    ])
    expect(suspended.map(({ found }) => found.card.id)).toEqual(['bloom-2-a'])
  })
})

describe(saveSettings, () => {
  it('changes what is named and keeps the rest', async () => {
    const settings = await saveSettings(test.app, { newPerDay: 3, theme: 'dark' })
    expect(settings).toMatchObject({ newPerDay: 3, theme: 'dark', timeZone: 'Asia/Shanghai', reviewsPerDay: 200 })
    expect(await saveSettings(test.app, { newPerDay: 4 })).toEqual({ ...settings, newPerDay: 4 })
  })

  it('is in force from the next answer on, and answers before keep theirs', async () => {
    await test.answer('bloom-1-a')
    await saveSettings(test.app, { desiredRetention: 0.8, rolloverHour: 6 })
    await test.answer('bloom-2-a')
    const configs = await test.prisma.schedulerConfig.findMany()
    expect(configs.map(({ body }) => JSON.parse(body).desiredRetention).sort()).toEqual([0.8, 0.9])
    const events = await test.prisma.reviewEvent.findMany({ orderBy: { seq: 'asc' } })
    expect(events[0]?.schedulerConfigId).not.toBe(events[1]?.schedulerConfigId)
  })
})
