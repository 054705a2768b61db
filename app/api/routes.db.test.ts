import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CardId } from '@/lib/shared/ids'
import { aCard } from '@/lib/testing/cards'
import { createTestApp, MORNING, SESSION, type TestApp, uuid, WRONG } from '@/lib/testing/test-app'
import type { App } from '@/lib/use-cases/app'
import { now } from '@/lib/use-cases/clock'
import { POST as answers } from './answers/route'
import { POST as finish } from './finish/route'
import { POST as marks } from './marks/route'
import { GET as ready } from './ready/route'
import { POST as settings } from './settings/route'
import { GET as study } from './study/route'
import { GET as summary } from './summary/route'
import { POST as testClock } from './test-clock/route'
import { POST as undo } from './undo/route'

// The handlers as Next calls them, over a database of the test's own in place of the running app's.

type Handler = (request: Request) => Promise<Response>
const running = globalThis as typeof globalThis & { keypointApp?: Promise<App> | undefined; keypointTestTime?: unknown }

let test: TestApp
beforeEach(async () => {
  test = await createTestApp([
    aCard({ id: 'bloom-1-a', keyPointId: 'bloom-1' }),
    aCard({ id: 'bloom-2-a', keyPointId: 'bloom-2' }),
  ])
  running.keypointApp = Promise.resolve(test.app)
})
afterEach(async () => {
  running.keypointApp = undefined
  running.keypointTestTime = undefined
  vi.unstubAllEnvs()
  await test.close()
})

const JSON_TYPE = { 'content-type': 'application/json' }
const post = (handler: Handler, body: BodyInit | null, headers: Record<string, string> = JSON_TYPE) =>
  handler(new Request('http://localhost/api', { method: 'POST', body, headers, duplex: 'half' } as RequestInit))
const postJson = (handler: Handler, body: unknown) => post(handler, JSON.stringify(body))
const get = (handler: Handler, query = '') => handler(new Request(`http://localhost/api${query}`))

/** A reply that says what is wrong, to something that changed nothing. */
async function expectProblem(reply: Promise<Response>, status: number, code: string): Promise<string> {
  const before = await test.written()
  const response = await reply
  const body = await response.json()
  expect(body).toEqual({ error: { code, message: expect.stringMatching(/\w{3}/) } })
  expect(response.status).toBe(status)
  expect(await test.written()).toEqual(before)
  return body.error.message
}

/** 10 MB of JSON in pieces, with no word of how long it is; counts what was taken of it. */
function longBody() {
  let taken = 0
  const piece = new TextEncoder().encode(' '.repeat(16_384))
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken >= 10_000_000) return controller.close()
      taken += piece.byteLength
      controller.enqueue(piece)
    },
  })
  return { stream, taken: () => taken }
}

const COMMANDS = { answers, undo, marks, settings, finish }

describe.each(Object.entries(COMMANDS))('POST /api/%s, badly formed', (_name, handler) => {
  it('refuses what is not JSON', async () => {
    await expectProblem(post(handler, '{"id": '), 400, 'not-json')
    await expectProblem(post(handler, ''), 400, 'not-json')
    await expectProblem(post(handler, null), 400, 'not-json')
    await expectProblem(post(handler, '{}', { 'content-type': 'text/plain' }), 415, 'not-json')
    await expectProblem(post(handler, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'not-json')
  })

  it('refuses JSON that is no command', async () => {
    for (const body of [null, [], 'x', 7, { nothing: 'known' }, { __proto__: null, constructor: 1 }])
      await expectProblem(postJson(handler, body), 400, 'invalid')
  })

  it('refuses a body over 64 kB, and reads no more of it than it must', async () => {
    await expectProblem(postJson(handler, { note: 'x'.repeat(65_536) }), 413, 'too-large')
    await expectProblem(post(handler, '{}', { ...JSON_TYPE, 'content-length': '10000000' }), 413, 'too-large')
    const { stream, taken } = longBody()
    await expectProblem(post(handler, stream), 413, 'too-large')
    expect(taken()).toBeLessThan(200_000)
  })
})

describe('POST /api/answers', () => {
  it('records the answer, and gives the card as it is asked next', async () => {
    const response = await postJson(answers, await test.commandFor('bloom-1-a', WRONG))
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ cardId: 'bloom-1-a', entry: { version: 1, phase: 'learning' } })
    expect(await test.stateOf('bloom-1-a')).toMatchObject({ version: 1 })
  })

  it('gives the same reply to the same answer', async () => {
    const command = await test.commandFor('bloom-1-a', { grade: 'easy' })
    const [first, again] = [await postJson(answers, command), await postJson(answers, command)]
    expect(await again.json()).toEqual(await first.json())
    expect(await test.prisma.reviewEvent.count()).toBe(1)
  })

  it.each([
    ['a grade of 7', { grade: 7 }, 400, 'invalid'],
    ['a grade there is none of', { grade: 'perfect' }, 400, 'invalid'],
    ['an id that is no UUID', { id: 'mine' }, 400, 'invalid'],
    [
      'a date in the year 3000',
      { answeredAt: Date.parse('3000-01-01'), sentAt: Date.parse('3000-01-01') },
      400,
      'invalid',
    ],
    ['a date as text', { answeredAt: '2026-03-02' }, 400, 'invalid'],
    ['a clock a year fast', { sentAt: MORNING + 365 * 86_400_000 }, 422, 'clock-wrong'],
    ['a seed that is no 32-bit integer', { seed: 2 ** 31 }, 400, 'invalid'],
    ['a field too many', { learnerId: 'mei' }, 400, 'invalid'],
    ['an answer of no kind', { answer: { kind: 'essay', text: 'x' } }, 400, 'invalid'],
    ['a typed answer as long as a book', { answer: { kind: 'typed', text: 'x'.repeat(10_000) } }, 400, 'invalid'],
    ['time that ran backwards', { durationMs: -1 }, 400, 'invalid'],
    ['a card there is none of', { cardId: 'bloom-9-a' }, 404, 'no-such-card'],
    ['a stale tab', { version: 5 }, 409, 'stale'],
    ['a card that was edited', { contentHash: 'old' }, 409, 'card-changed'],
    ['a good grade of a wrong answer', { answer: { kind: 'unknown' } }, 422, 'grade-does-not-fit'],
  ])('refuses %s', async (_what, changed, status, code) => {
    const command = await test.commandFor('bloom-1-a')
    const message = await expectProblem(postJson(answers, { ...command, ...changed }), status, code)
    if (code === 'invalid') expect(message).toContain(Object.keys(changed)[0])
  })

  it('refuses a card that is no longer in the reading list', async () => {
    const command = await test.commandFor('bloom-1-a')
    await test.load([aCard({ id: 'bloom-2-a', keyPointId: 'bloom-2' })])
    await expectProblem(postJson(answers, command), 410, 'card-archived')
  })

  it('knows an id by any case', async () => {
    const command = await test.commandFor('bloom-1-a', {
      id: 'abcdef00-0000-4000-8000-00000000000a' as typeof WRONG.id & string,
    })
    await postJson(answers, { ...command, id: command.id.toUpperCase() })
    expect((await postJson(answers, command)).status).toBe(200)
    expect(await test.prisma.reviewEvent.count()).toBe(1)
  })
})

describe('POST /api/undo', () => {
  it('takes the answer back, and gives its question again', async () => {
    const command = await test.commandFor('bloom-1-a', { seed: 5 })
    await postJson(answers, command)
    const response = await postJson(undo, test.undoOf(command.id))
    expect(await response.json()).toMatchObject({
      cardId: 'bloom-1-a',
      entry: { question: { seed: 5 }, phase: 'new', version: 2 },
    })
  })

  it('refuses an answer there is none of', async () => {
    await expectProblem(postJson(undo, test.undoOf(uuid(77))), 404, 'no-such-answer')
    await expectProblem(
      postJson(undo, { ...test.undoOf(uuid(77)), undoneAt: Date.parse('3000-01-01') }),
      400,
      'invalid',
    )
  })
})

describe('POST /api/marks, settings and finish', () => {
  it('saves a mark', async () => {
    expect(await (await postJson(marks, { cardId: 'bloom-1-a', mark: 'flag', note: 'So?' })).json()).toEqual({
      status: 'saved',
    })
    expect(await test.prisma.cardMark.findMany()).toMatchObject([{ cardId: 'bloom-1-a' as CardId, flagNote: 'So?' }])
  })

  it('refuses a mark there is none of, a flag without a note, a note without end', async () => {
    for (const body of [
      { mark: 'burn' },
      { mark: 'flag' },
      { mark: 'flag', note: 'x'.repeat(2_001) },
      { mark: 'bury', note: 'x' },
    ])
      await expectProblem(postJson(marks, { cardId: 'bloom-1-a', ...body }), 400, 'invalid')
    await expectProblem(postJson(marks, { cardId: 'bloom-9-a', mark: 'bury' }), 404, 'no-such-card')
  })

  it('saves settings, and refuses what is none', async () => {
    expect(await (await postJson(settings, { newPerDay: 5 })).json()).toMatchObject({
      newPerDay: 5,
      timeZone: 'Asia/Shanghai',
    })
    for (const body of [{ newPerDay: -1 }, { desiredRetention: 2 }, { timeZone: '+08:00' }, { colour: 'blue' }])
      await expectProblem(postJson(settings, body), 400, 'invalid')
  })

  it('finishes a sitting', async () => {
    await postJson(answers, await test.commandFor('bloom-1-a'))
    await postJson(finish, { sessionId: SESSION })
    expect(await test.prisma.session.findMany()).toMatchObject([{ id: SESSION, finishedAt: BigInt(MORNING) }])
  })
})

describe('GET', () => {
  it('/api/ready says so once the database is open', async () => {
    expect(await (await get(ready)).json()).toEqual({ status: 'ready' })
  })

  it('/api/study gives today’s queue', async () => {
    const queue = await (await get(study)).json()
    expect(queue).toMatchObject({ now: MORNING, answered: [], newHeldBack: null })
    expect(queue.entries).toHaveLength(2)
  })

  it('/api/summary wants a sitting', async () => {
    expect(await (await get(summary, `?session=${SESSION}`)).json()).toMatchObject({ answers: 0 })
    await expectProblem(get(summary), 400, 'invalid')
    await expectProblem(get(summary, '?session=7'), 400, 'invalid')
  })
})

describe('POST /api/test-clock', () => {
  const later = Date.parse('2026-04-01T09:00:00+08:00')

  it('is refused outside test mode', async () => {
    vi.stubEnv('KEYPOINT_MODE', undefined)
    await expectProblem(postJson(testClock, { now: later }), 403, 'not-in-test-mode')
    vi.stubEnv('KEYPOINT_MODE', 'production')
    await expectProblem(postJson(testClock, { now: later }), 403, 'not-in-test-mode')
    expect(Math.abs(now() - Date.now())).toBeLessThan(5_000)
  })

  it('sets the clock in test mode', async () => {
    vi.stubEnv('KEYPOINT_MODE', 'test')
    expect((await postJson(testClock, { now: later })).status).toBe(200)
    expect(now() - later).toBeLessThan(5_000)
    expect(now()).toBeGreaterThanOrEqual(later)
    await expectProblem(postJson(testClock, { now: 'tomorrow' }), 400, 'invalid')
  })
})

describe('a failure', () => {
  it('that is a bug is logged, and told without its details', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    running.keypointApp = Promise.resolve({
      ...test.app,
      now: () => {
        throw new Error('secret detail')
      },
    })
    const message = await expectProblem(get(study), 500, 'broken')
    expect(message).not.toContain('secret')
    expect(log).toHaveBeenCalledOnce()
  })
})
