import { randomUUID } from 'node:crypto'
import type { APIResponse } from '@playwright/test'
import type { StudyQueue } from '@/lib/queue/study-entry'
import { expect, test } from './fixtures'
import { startAppServer } from './support/app-server'

test.describe('a page that is not there', () => {
  test('says so with a way back', async ({ page, visit, expectNoise }) => {
    expectNoise(/responded with a status of 404/)
    for (const path of ['/library/no-such-paper', '/library/..%2F..%2Fetc', '/nowhere']) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here.')
    }
    await page.getByRole('link', { name: 'Back to today' }).click()
    await expect(page).toHaveTitle(/Keypoint/)
    await visit('/')
  })
})

test('a command that is wrong in one thing is refused by name, and nothing is written', async ({
  request,
  reviewLog,
}) => {
  const queue: StudyQueue = await (await request.get('/api/study')).json()
  const [entry] = queue.entries
  const { cardId, variantId, seed } = entry?.question ?? { cardId: '', variantId: '', seed: 0 }
  const now = Date.parse('2026-03-02T09:00:00+08:00')
  const right = {
    ...{
      id: randomUUID(),
      sessionId: queue.sessionId,
      cardId,
      version: 0,
      variantId,
      contentHash: entry?.contentHash,
      seed,
    },
    ...{
      answer: { kind: 'unknown' },
      grade: 'again',
      guessed: false,
      hinted: false,
      override: false,
      durationMs: 1200,
    },
    ...{ answeredAt: now, sentAt: now },
  }
  const answer = (change: object) => request.post('/api/answers', { data: { ...right, ...change } })
  const raw = (body: string | Buffer, type = 'application/json') =>
    request.post('/api/answers', { data: Buffer.from(body), headers: { 'content-type': type } })
  const year3000 = Date.parse('3000-01-01T00:00:00Z')
  const refused = async (what: string, response: APIResponse, status: number, code: string) => {
    expect.soft(response.status(), what).toBe(status)
    expect.soft((await response.json()).error, what).toMatchObject({ code, message: expect.stringMatching(/\w/) })
  }

  await refused('a grade of 7', await answer({ grade: 7 }), 400, 'invalid')
  await refused('a grade better than the answer', await answer({ grade: 'easy' }), 422, 'grade-does-not-fit')
  await refused(
    'an override of what cannot be overridden',
    await answer({ grade: 'good', override: true }),
    422,
    'grade-does-not-fit',
  )
  await refused('a field too many', await answer({ correct: true }), 400, 'invalid')
  await refused('a field too few', await answer({ seed: undefined }), 400, 'invalid')
  await refused('an id that is none', await answer({ id: '1 OR 1=1' }), 400, 'invalid')
  await refused('a card that is not there', await answer({ cardId: 'no-such-card' }), 404, 'no-such-card')
  await refused('a card edited meanwhile', await answer({ contentHash: 'old' }), 409, 'card-changed')
  await refused('a state the card is not in', await answer({ version: 5 }), 409, 'stale')
  await refused('the year 3000', await answer({ answeredAt: year3000, sentAt: year3000 }), 400, 'invalid')
  await refused(
    'a clock that is days off',
    await answer({ answeredAt: now, sentAt: now + 3 * 86_400_000 }),
    422,
    'clock-wrong',
  )
  await refused('an answer from the future', await answer({ answeredAt: now + 3_600_000 }), 422, 'clock-wrong')
  await refused(
    'a text that is too long',
    await answer({ answer: { kind: 'typed', text: 'a'.repeat(201) } }),
    400,
    'invalid',
  )
  await refused('no JSON', await raw('{"id": '), 400, 'not-json')
  await refused('no body', await raw(''), 400, 'not-json')
  await refused('another type', await raw(JSON.stringify(right), 'text/plain'), 415, 'not-json')
  await refused('10 MB', await raw(Buffer.alloc(10_000_000, 'x')), 413, 'too-large')
  await refused(
    'another site',
    await request.post('/api/answers', { data: right, headers: { origin: 'https://example.org' } }),
    403,
    'other-site',
  )
  await refused(
    'an undo of nothing',
    await request.post('/api/undo', {
      data: { id: randomUUID(), sessionId: queue.sessionId, voids: randomUUID(), undoneAt: now, sentAt: now },
    }),
    404,
    'no-such-answer',
  )
  await refused(
    'a mark on no card',
    await request.post('/api/marks', { data: { cardId: 'no-such-card', mark: 'bury' } }),
    404,
    'no-such-card',
  )
  await refused('an unknown mark', await request.post('/api/marks', { data: { cardId, mark: 'burn' } }), 400, 'invalid')
  await refused(
    'a setting out of range',
    await request.post('/api/settings', { data: { newPerDay: -1 } }),
    400,
    'invalid',
  )
  await refused(
    'a zone that is none',
    await request.post('/api/settings', { data: { timeZone: 'Mars/Olympus' } }),
    400,
    'invalid',
  )
  await refused('no setting', await request.post('/api/settings', { data: { admin: true } }), 400, 'invalid')
  await refused('a summary of nothing', await request.get('/api/summary'), 400, 'invalid')
  expect.soft((await request.get('/api/answers')).status(), 'GET of what takes POST').toBe(405)
  expect(reviewLog()).toEqual([])

  // The command they were all made from is in order, and taken once.
  expect((await answer({})).status()).toBe(200)
  expect((await answer({})).status()).toBe(200)
  await refused('an id of another answer', await answer({ cardId: queue.entries[1]?.question.cardId }), 409, 'id-taken')
  expect(reviewLog()).toHaveLength(1)
})

test('the clock can be set in test mode only', async ({ databasePath, request }) => {
  expect((await request.post('/api/test-clock', { data: { now: 'noon' } })).status()).toBe(400)
  const server = await startAppServer({ databaseUrl: `file:${databasePath}`, mode: '' })
  const reply = await request.post(`${server.url}/api/test-clock`, { data: { now: 0 } })
  await server.stop()
  expect(reply.status()).toBe(403)
})
