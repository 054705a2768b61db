import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import { createScheduler } from '@/lib/scheduling/scheduler'
import { DEFAULT_SCHEDULER_CONFIG } from '@/lib/scheduling/scheduler-config'
import type { EventId } from '@/lib/shared/ids'
import { DAY, MINUTE } from '@/lib/shared/instant'
import { anAnswer, aVoid, eventLogs } from '@/lib/testing/review-events'
import { foldCard, foldStep } from './fold'
import { countsForSchedule, type ReviewEvent } from './review-event'

const runs = { numRuns: 1000, seed: 33 }
const id = (name: string) => name as EventId
const time = (iso: string) => Date.parse(iso)

const first = anAnswer({ cardSeq: 1, occurredAt: time('2026-03-01T20:00:00+08:00'), grade: 'good' })
const second = anAnswer({ cardSeq: 2, occurredAt: time('2026-03-01T20:10:00+08:00'), grade: 'easy' })
const third = anAnswer({ cardSeq: 3, occurredAt: time('2026-03-12T09:00:00+08:00'), grade: 'again' })

const withoutVersion = (events: readonly ReviewEvent[]) => ({ ...foldCard(events), version: 0 })
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** As the server does it: one event at a time onto the state stored before. */
function foldOneByOne(events: readonly ReviewEvent[]) {
  let state = NEW_CARD_STATE
  const log: ReviewEvent[] = []
  for (const event of events) {
    log.push(event)
    const next = foldStep(throughJson(state), throughJson(event))
    state = next === 'refold' ? foldCard(throughJson(log)) : next
  }
  return state
}

describe('foldCard', () => {
  it('leaves a card without events new', () => {
    expect(foldCard([])).toEqual(NEW_CARD_STATE)
  })

  it('is what the scheduler makes of the answers, one after the other', () => {
    const scheduler = createScheduler(DEFAULT_SCHEDULER_CONFIG)
    let state = NEW_CARD_STATE
    for (const { occurredAt: at, grade, timeZone, cardId } of [first, second, third])
      state = scheduler.answer(state, { at, grade, timeZone, cardId })
    expect(foldCard([first, second, third])).toEqual({ ...state, version: 3 })
    expect(state).toMatchObject({ phase: 'relearning', reps: 3, lapses: 1, lastGrade: 'again' })
  })

  it('folds each answer with the config it was given under', () => {
    const config = { ...DEFAULT_SCHEDULER_CONFIG, learningSteps: [25], fuzz: false }
    const events = [anAnswer({ cardSeq: 1, grade: 'again' }), anAnswer({ cardSeq: 2, grade: 'again', config })]
    expect(foldCard(events).dueAt).toBe(first.occurredAt + 25 * MINUTE)
  })

  it('puts an answer that arrived late in its place', () => {
    const late = anAnswer({ cardSeq: 3, occurredAt: second.occurredAt, grade: 'easy' })
    const last = anAnswer({ cardSeq: 2, occurredAt: third.occurredAt, grade: 'again' })
    expect(foldCard([first, last, late])).toEqual(foldCard([first, second, third]))
  })

  it('orders answers of one instant by their arrival', () => {
    const grades = (one: 'again' | 'easy', other: 'again' | 'easy') =>
      foldCard([anAnswer({ cardSeq: 2, grade: other }), anAnswer({ cardSeq: 1, grade: one })]).lastGrade
    expect(grades('again', 'easy')).toBe('easy')
    expect(grades('easy', 'again')).toBe('again')
  })

  it('leaves out an answer that is voided, wherever it is', () => {
    for (const [undone, rest] of [
      [first, [second, third]],
      [second, [first, third]],
      [third, [first, second]],
    ] as const) {
      const state = foldCard([first, second, third, aVoid({ cardSeq: 4, voids: undone.id })])
      expect(state).toEqual({ ...foldCard(rest), version: 4 })
    }
  })

  it('is new again when the only answer is undone, but for the version', () => {
    expect(foldCard([first, aVoid({ cardSeq: 2, voids: first.id })])).toEqual({ ...NEW_CARD_STATE, version: 2 })
  })

  it('leaves practice out, and counts it in the version', () => {
    const practice = anAnswer({ cardSeq: 2, purpose: 'practice', grade: 'again', occurredAt: second.occurredAt })
    expect(foldCard([first, practice])).toEqual({ ...foldCard([first]), version: 2 })
  })

  it('changes nothing but the version at a void of an unknown answer, of a void, or of one voided already', () => {
    const undo = aVoid({ cardSeq: 3, voids: second.id })
    const undone = foldCard([first, second, undo])
    expect(undone).toEqual({ ...foldCard([first]), version: 3 })
    for (const voids of [id('no-such-answer'), undo.id, second.id])
      expect(foldCard([first, second, undo, aVoid({ cardSeq: 4, voids })])).toEqual({ ...undone, version: 4 })
  })

  it('lets a void undo only what arrived before it, so that folding one by one comes to the same', () => {
    const early = aVoid({ cardSeq: 1, voids: id('answer-2') })
    const answer = anAnswer({ cardSeq: 2 })
    expect(foldCard([early, answer])).toEqual({ ...foldCard([answer]), version: 2 })
  })

  it('gives the same state for the same events, in whatever order they are given', () => {
    fc.assert(
      fc.property(
        eventLogs.chain(log => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log], { minLength: log.length }))),
        ([log, shuffled]) => {
          expect(foldCard(shuffled)).toEqual(foldCard(log))
          expect(foldCard(throughJson(log))).toEqual(foldCard(log))
        },
      ),
      runs,
    )
  })

  it('counts every event in the version and in reps the answers that stand', () => {
    fc.assert(
      fc.property(eventLogs, log => {
        const voided = log.flatMap((event, place) =>
          event.type === 'voided' && log.slice(0, place).some(({ id: earlier }) => earlier === event.voids)
            ? [event.voids]
            : [],
        )
        const standing = log.filter(event => countsForSchedule(event) && !voided.includes(event.id))
        const state = foldCard(log)
        expect(state.version).toBe(log.length)
        expect(state.reps).toBe(standing.length)
        expect(state.phase === 'new').toBe(standing.length === 0)
        expect(state.lastAnsweredAt ?? Number.NEGATIVE_INFINITY).toBe(
          Math.max(...standing.map(event => event.occurredAt)),
        )
      }),
      runs,
    )
  })

  it('comes to what it was when an answer is followed by its undo', () => {
    fc.assert(
      fc.property(eventLogs, fc.integer({ min: -30 * DAY, max: 30 * DAY }), (log, wait) => {
        const occurredAt = (log.at(-1)?.occurredAt ?? first.occurredAt) + wait
        const answer = anAnswer({ cardSeq: log.length + 1, occurredAt })
        const undo = aVoid({ cardSeq: log.length + 2, occurredAt, voids: answer.id })
        expect(withoutVersion([...log, answer, undo])).toEqual(withoutVersion(log))
      }),
      runs,
    )
  })

  it('gives an answer undone and given again the same day as the first time', () => {
    fc.assert(
      fc.property(eventLogs, log => {
        const seq = log.length
        const occurredAt = Math.max(first.occurredAt, ...log.map(event => event.occurredAt)) + 9 * DAY
        const answer = anAnswer({ cardSeq: seq + 1, occurredAt })
        const undo = aVoid({ cardSeq: seq + 2, occurredAt: occurredAt + 900, voids: answer.id })
        const again = anAnswer({ cardSeq: seq + 3, occurredAt: occurredAt + 2500 })
        expect(foldCard([...log, answer, undo, again]).dueDay).toBe(foldCard([...log, answer]).dueDay)
      }),
      runs,
    )
  })

  it('ignores a second event with the same id, whatever it says', () => {
    fc.assert(
      fc.property(eventLogs, fc.nat(), fc.boolean(), (log, pick, altered) => {
        const original = log[pick % Math.max(1, log.length)]
        fc.pre(original !== undefined)
        const copy: ReviewEvent = altered
          ? anAnswer({
              id: original.id,
              cardSeq: log.length + 1,
              grade: 'again',
              occurredAt: original.occurredAt + DAY,
            })
          : original
        expect(foldCard([...log, copy])).toEqual(foldCard(log))
      }),
      runs,
    )
  })

  it('does not change the events it is given, nor their order', () => {
    fc.assert(
      fc.property(eventLogs, log => {
        const backwards = [...log].reverse()
        const before = structuredClone(backwards)
        foldCard(Object.freeze(backwards))
        expect(backwards).toEqual(before)
      }),
      runs,
    )
  })
})

describe('foldStep', () => {
  it('folds an answer later than the last onto the state', () => {
    expect(foldStep(foldCard([first]), second)).toEqual(foldCard([first, second]))
  })

  it('folds an answer of the same instant as the last', () => {
    const same = anAnswer({ cardSeq: 2, occurredAt: first.occurredAt, grade: 'hard' })
    expect(foldStep(foldCard([first]), same)).toEqual(foldCard([first, same]))
  })

  it('asks for all events when the answer is earlier than the last, or for a void', () => {
    expect(foldStep(foldCard([first]), anAnswer({ cardSeq: 2, occurredAt: first.occurredAt - 1 }))).toBe('refold')
    expect(foldStep(foldCard([first]), aVoid({ cardSeq: 2, voids: first.id }))).toBe('refold')
  })

  it('takes practice in without looking at its time', () => {
    const practice = anAnswer({ cardSeq: 2, purpose: 'practice', occurredAt: first.occurredAt - DAY })
    expect(foldStep(foldCard([first]), practice)).toEqual({ ...foldCard([first]), version: 2 })
  })

  it('comes to what a rebuild comes to, with late answers, undos and JSON between the events', () => {
    fc.assert(
      fc.property(eventLogs, log => {
        expect(foldOneByOne(log)).toEqual(foldCard(log))
      }),
      runs,
    )
  })

  it('does not change the state or the event', () => {
    fc.assert(
      fc.property(eventLogs, log => {
        const event = log.at(-1)
        fc.pre(event !== undefined)
        const state = foldCard(log.slice(0, -1))
        const before = structuredClone({ state, event })
        foldStep(Object.freeze(state), Object.freeze(event))
        expect({ state, event }).toEqual(before)
      }),
      runs,
    )
  })
})
