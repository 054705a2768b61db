import { describe, expect, it } from 'vitest'
import { typeset } from '@/lib/content/typeset'
import type { StudyEntry } from '@/lib/queue/study-entry'
import { drawQuestion } from '@/lib/quiz/draw-question'
import { mapQuestionTexts } from '@/lib/quiz/question'
import type { Grade } from '@/lib/scheduling/grade'
import type { EventId, SessionId, TopicId, VariantId } from '@/lib/shared/ids'
import { MINUTE } from '@/lib/shared/instant'
import { aText } from '@/lib/testing/bodies'
import { aCard } from '@/lib/testing/cards'
import { replayWaiting } from './replay-waiting'
import type { Delivery } from './study-api'

const AT = Date.parse('2026-03-02T09:00:00+08:00')
const sessionId = '5d3d9a0e-7a55-4f0e-9a64-0f1d0f8b8a01' as SessionId

function anEntry(id: string): StudyEntry {
  const question = mapQuestionTexts(drawQuestion(aCard({ id }), 'a' as VariantId, 7), typeset)
  const inMinutes = (minutes: number, answersLeft: number) => ({
    due: { in: 'minutes' as const, minutes },
    answersLeft,
  })
  return {
    question,
    version: 0,
    contentHash: 'hash',
    phase: 'new',
    dueAt: null,
    answersLeft: 2,
    outlook: {
      again: inMinutes(1, 3),
      hard: inMinutes(6, 2),
      good: inMinutes(10, 1),
      easy: { due: { in: 'days', days: 8 }, answersLeft: 0 },
    },
    topicId: 'resource/topic' as TopicId,
    place: { resource: aText('resource', '资源'), topic: aText('topic', '主题') },
    level: 'core',
    note: null,
    source: { locator: typeset(aText('§1', '第1节')), link: 'https://example.org/', verified: ['full-text'] },
    flagged: false,
  }
}

function answer(
  id: string,
  { question }: StudyEntry,
  { grade = 'good' as Grade, version = 0, minute = 0 } = {},
): Delivery {
  const { cardId, variantId, seed } = question
  const given = {
    answer: { kind: 'unknown' as const },
    grade,
    guessed: false,
    hinted: false,
    override: false,
    durationMs: 900,
  }
  const body = { id: id as EventId, sessionId, cardId, version, variantId, contentHash: 'hash', seed, ...given }
  return { kind: 'answer', body: { ...body, answeredAt: AT + minute * MINUTE } }
}

const undo = (voids: string): Delivery => ({
  kind: 'undo',
  body: { id: `undo-${voids}` as EventId, sessionId, voids: voids as EventId, undoneAt: AT },
})

describe(replayWaiting, () => {
  const first = anEntry('first')
  const second = anEntry('second')
  const queue = { entries: [first, second], answered: [] }

  it('says what the answers that wait did, in their order', () => {
    const { entries, events, answers } = replayWaiting(queue, [
      answer('1', first, { minute: 1 }),
      answer('2', second, { grade: 'easy', minute: 2 }),
    ])
    expect(events).toEqual([
      { type: 'answered', cardId: 'first', at: AT + MINUTE, comesBack: { dueAt: AT + 11 * MINUTE, answersLeft: 1 } },
      { type: 'answered', cardId: 'second', at: AT + 2 * MINUTE, comesBack: null },
    ])
    expect([...entries.values()].map(({ version, dueAt }) => [version, dueAt])).toEqual([
      [1, AT + 11 * MINUTE],
      [1, null],
    ])
    expect(answers).toEqual([
      { id: '1', entry: first },
      { id: '2', entry: second },
    ])
  })

  it('takes back what was taken back, and knows the answer after that', () => {
    const { entries, events, answers } = replayWaiting(queue, [
      answer('1', first),
      undo('1'),
      answer('3', first, { grade: 'easy', version: 2 }),
    ])
    expect(events.map(event => event.type)).toEqual(['answered', 'undone', 'answered'])
    expect(entries.get(first.question.cardId)?.version).toBe(3)
    expect(answers.map(({ id, entry }) => [id, entry.version])).toEqual([['3', 2]])
  })

  it('leaves to the server what does not fit the queue', () => {
    const strange = [answer('1', anEntry('third')), answer('2', first, { version: 4 }), undo('unknown')]
    expect(replayWaiting(queue, strange)).toEqual({ entries: new Map(), events: [], answers: [] })
  })

  it('does not count an answer twice that the server has and whose reply got lost', () => {
    expect(replayWaiting({ ...queue, answered: ['1' as EventId] }, [answer('1', first)]).events).toEqual([])
  })
})
