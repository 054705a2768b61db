import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardState, NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import type { EventId } from '@/lib/shared/ids'
import { anAnswer, aVoid, eventLogs } from '@/lib/testing/review-events'
import { decideAnswer, decideUndo, type ReportedAnswer, type ReportedUndo } from './decide'
import { foldCard } from './fold'
import type { AnsweredEvent, ReviewEvent, VoidedEvent } from './review-event'

const runs = { numRuns: 1000, seed: 34 }

const reportedAnswer = ({ type: _, cardSeq: __, ...answer }: AnsweredEvent): ReportedAnswer => answer
const reportedUndo = ({ type: _, cardSeq: __, ...undo }: VoidedEvent): ReportedUndo => undo

const first = anAnswer({ cardSeq: 1 })
const later = reportedAnswer(
  anAnswer({ cardSeq: 99, id: 'later' as EventId, occurredAt: first.occurredAt + 600_000, grade: 'hard' }),
)
const learnt = foldCard([first])

describe('decideAnswer', () => {
  it('appends the answer in its place and folds it', () => {
    const decision = decideAnswer({ state: learnt, againstVersion: 1, existing: null, answer: later })
    const event: AnsweredEvent = { ...later, type: 'answered', cardSeq: 2 }
    expect(decision).toEqual({ kind: 'append', event, state: foldCard([first, event]) })
  })

  it('does nothing with an answer that is recorded already, even against an old version', () => {
    expect(decideAnswer({ state: learnt, againstVersion: 0, existing: first, answer: reportedAnswer(first) })).toEqual({
      kind: 'duplicate',
    })
  })

  it('refuses an answer against another version, and says which is current', () => {
    for (const againstVersion of [0, 2])
      expect(decideAnswer({ state: learnt, againstVersion, existing: null, answer: later })).toEqual({
        kind: 'stale',
        version: 1,
      })
  })

  it('merges an answer that may come against any version', () => {
    expect(decideAnswer({ state: learnt, againstVersion: 'any', existing: null, answer: later }).kind).toBe('append')
  })

  it('asks for a fold of all events when the answer is earlier than the last', () => {
    const early = { ...later, occurredAt: first.occurredAt - 1 }
    expect(decideAnswer({ state: learnt, againstVersion: 1, existing: null, answer: early })).toMatchObject({
      kind: 'append',
      state: 'refold',
    })
  })

  it('records exactly one of two answers given against the same state', () => {
    fc.assert(
      fc.property(eventLogs, fc.nat(60_000), fc.nat(60_000), (log, oneWait, otherWait) => {
        const seen = foldCard(log)
        const since = Math.max(first.occurredAt, ...log.map(event => event.occurredAt))
        const table = new Card(log)
        const kinds = [oneWait, otherWait].map((wait, place) =>
          table.answer({ ...later, id: `racer-${place}` as EventId, occurredAt: since + wait }, seen.version),
        )
        expect(kinds).toEqual(['append', 'stale'])
        expect(table.events).toHaveLength(log.length + 1)
      }),
      runs,
    )
  })

  it('keeps log and state as they are however often an answer is delivered', () => {
    fc.assert(
      fc.property(eventLogs, fc.integer({ min: 2, max: 4 }), (log, deliveries) => {
        const table = new Card(log)
        table.answer(later, 'any')
        const { events, state } = structuredClone(table)
        for (let i = 1; i < deliveries; i++) expect(table.answer(later, 'any')).toBe('duplicate')
        expect({ events: table.events, state: table.state }).toEqual({ events, state })
        expect(state).toEqual(foldCard(events))
      }),
      runs,
    )
  })
})

describe('decideUndo', () => {
  const undo = reportedUndo(aVoid({ cardSeq: 99, id: 'undo' as EventId, voids: first.id }))

  it('appends the undo and gives the state without the answer', () => {
    const event: VoidedEvent = { ...undo, type: 'voided', cardSeq: 2 }
    expect(decideUndo({ events: [first], undo })).toEqual({
      kind: 'append',
      event,
      state: { ...NEW_CARD_STATE, version: 2 },
    })
  })

  it('does nothing with an undo that is recorded already', () => {
    const event: VoidedEvent = { ...undo, type: 'voided', cardSeq: 2 }
    expect(decideUndo({ events: [first, event], undo })).toEqual({ kind: 'duplicate' })
  })

  it('does nothing when another undo was first', () => {
    const event = aVoid({ cardSeq: 2, voids: first.id })
    expect(decideUndo({ events: [first, event], undo })).toEqual({ kind: 'already-undone' })
  })

  it('refuses to undo what is no answer of the card', () => {
    const event = aVoid({ cardSeq: 2, voids: first.id })
    for (const voids of ['no-such-answer' as EventId, event.id])
      expect(decideUndo({ events: [first, event], undo: { ...undo, voids } })).toEqual({ kind: 'unknown-answer' })
  })

  it('brings the card back to what it was before the answer, but for the version', () => {
    fc.assert(
      fc.property(eventLogs, log => {
        const table = new Card(log)
        const before = table.state
        table.answer(later, 'any')
        expect(table.undo({ ...undo, voids: later.id })).toBe('append')
        expect(table.state).toEqual({ ...before, version: before.version + 2 })
        expect(table.state).toEqual(foldCard(table.events))
        expect(table.undo({ ...undo, id: 'undo-again' as EventId, voids: later.id })).toBe('already-undone')
      }),
      runs,
    )
  })
})

/** What the database keeps of a card, and what the server does with a decision. */
class Card {
  events: readonly ReviewEvent[]
  state: CardState

  constructor(events: readonly ReviewEvent[]) {
    this.events = events
    this.state = foldCard(events)
  }

  answer(answer: ReportedAnswer, againstVersion: number | 'any') {
    const existing = this.events.find(event => event.id === answer.id) ?? null
    const decision = decideAnswer({ state: this.state, againstVersion, existing, answer })
    if (decision.kind === 'append') {
      this.events = [...this.events, decision.event]
      this.state = decision.state === 'refold' ? foldCard(this.events) : decision.state
    }
    return decision.kind
  }

  undo(undo: ReportedUndo) {
    const decision = decideUndo({ events: this.events, undo })
    if (decision.kind === 'append') {
      this.events = [...this.events, decision.event]
      this.state = decision.state
    }
    return decision.kind
  }
}
