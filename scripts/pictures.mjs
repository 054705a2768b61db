// `npm run pictures`: the screenshots of the README, from the built app on a database of its own in which somebody has studied
// for three weeks.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build, environment, generateClient } from './prepare.mjs'

const PORT = 3199
const BASE = `http://127.0.0.1:${PORT}`
const TO = 'docs/pictures'
const DAY = 86_400_000
const TODAY = Date.parse('2026-03-16T09:00:00+08:00')
const DAYS = 21

generateClient()
build()
const folder = mkdtempSync(join(tmpdir(), 'keypoint-pictures-'))
const server = spawn(
  process.execPath,
  ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(PORT)],
  {
    env: {
      ...environment,
      NODE_ENV: 'production',
      KEYPOINT_MODE: 'test',
      DATABASE_URL: `file:${join(folder, 'pictures.db')}`,
    },
  },
)
try {
  await ready()
  await post('/api/settings', { timeZone: 'Asia/Shanghai', newPerDay: 12, hideOptions: false })
  for (let day = DAYS; day > 0; day--) await studyAt(TODAY - day * DAY, day)
  await post('/api/test-clock', { now: TODAY })
  await takePictures()
} finally {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}

async function ready() {
  for (let tries = 0; tries < 200; tries++) {
    const response = await fetch(`${BASE}/api/ready`).catch(() => null)
    if (response?.ok) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('the app did not start')
}

async function post(path, body) {
  const response = await fetch(BASE + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** A day of study: every fifth answer is not known. */
async function studyAt(now, salt) {
  await post('/api/test-clock', { now })
  for (let round = 0; round < 4; round++) {
    const queue = await (await fetch(`${BASE}/api/study`)).json()
    if (queue.entries.length === 0) return
    for (const [place, { question, version, contentHash }] of queue.entries.entries()) {
      const { cardId, variantId, seed } = question
      const isKnown = (place * 7 + salt * 3 + round) % 5 !== 0
      const sentAt = now + (round * 400 + place * 3) * 1000
      await post('/api/answers', {
        ...{ id: randomUUID(), sessionId: queue.sessionId, cardId, version, variantId, contentHash, seed },
        ...{
          guessed: false,
          hinted: false,
          override: false,
          durationMs: 9000 + ((place * 977) % 9000),
          answeredAt: sentAt,
          sentAt,
        },
        answer: isKnown ? rightAnswer(question) : { kind: 'unknown' },
        grade: isKnown ? (place % 6 === 0 ? 'easy' : 'good') : 'again',
      })
    }
  }
}

function rightAnswer(question) {
  const right = question.options?.filter(option => option.right).map(option => option.id)
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', option: right[0] }
    case 'multi':
      return { kind: 'multi', options: right }
    case 'ordering':
      return { kind: 'ordering', order: question.order }
    case 'typed':
      return { kind: 'typed', text: question.accepted[0] }
    case 'recall':
      return { kind: 'recall', recalled: true }
    default:
      return { kind: 'number', text: String(question.answer.value) }
  }
}

async function takePictures() {
  mkdirSync(TO, { recursive: true })
  const managed = existsSync(chromium.executablePath())
  const browser = await chromium.launch({
    ...(managed ? {} : { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const desktop = { viewport: { width: 1280, height: 800 } }
  const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
  const shots = [
    ['today', desktop, 'light', 'en', '/'],
    ['study', desktop, 'light', 'en', '/study'],
    ['study-dark', desktop, 'dark', 'en', '/study'],
    ['progress-dark', desktop, 'dark', 'en', '/progress'],
    ['library', desktop, 'light', 'en', '/library/bloomberggpt'],
    ['today-phone-zh', phone, 'light', 'zh', '/'],
    ['study-phone-zh-dark', phone, 'dark', 'zh', '/study'],
  ]
  for (const [name, device, colorScheme, language, path] of shots) {
    await post('/api/settings', { language, theme: colorScheme, bothLanguages: name === 'study-phone-zh-dark' })
    const context = await browser.newContext({ ...device, colorScheme, timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await page.clock.setFixedTime(TODAY)
    await page.goto(BASE + path, { waitUntil: 'networkidle' })
    if (path === '/study') await answerFirstChoice(page, name === 'study')
    await page.screenshot({ path: join(TO, `${name}.png`) })
    await context.close()
  }
  await browser.close()
}

/** Goes on to the first choice and answers it, wrongly or rightly. */
async function answerFirstChoice(page, wrongly) {
  const { entries } = await (await fetch(`${BASE}/api/study`)).json()
  const key = (await page.locator('main').getAttribute('data-card')) ?? ''
  const entry = entries.find(({ question }) => question.cardId === key)
  if (entry?.question.kind !== 'choice') {
    await page.getByRole('button', { name: /Not today|今天不问/ }).click()
    return answerFirstChoice(page, wrongly)
  }
  const place = entry.question.options.findIndex(option => option.right !== wrongly)
  await page.locator('main ul button').nth(place).click()
}
