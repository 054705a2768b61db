import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_CARD_STATE } from '@/lib/scheduling/card-state'
import { createScheduler } from '@/lib/scheduling/scheduler'
import { DEFAULT_SCHEDULER_CONFIG } from '@/lib/scheduling/scheduler-config'
import type { CardId } from '@/lib/shared/ids'
import { MINUTE } from '@/lib/shared/instant'
import { CASES } from '@/lib/testing/property'
import { answersLeft } from './answers-left'

const steps = { learningSteps: [1, 10, 30], relearningSteps: [10, 20] }

describe(answersLeft, () => {
  it('is one for a review, and a step each for a card being learnt', () => {
    expect(answersLeft({ phase: 'review', step: 0 }, steps)).toBe(1)
    expect(answersLeft({ phase: 'new', step: 0 }, steps)).toBe(3)
    expect([0, 1, 2].map(step => answersLeft({ phase: 'learning', step }, steps))).toEqual([3, 2, 1])
    expect([0, 1].map(step => answersLeft({ phase: 'relearning', step }, steps))).toEqual([2, 1])
  })

  it('is at least one when steps were taken out of the settings', () => {
    const none = { learningSteps: [], relearningSteps: [] }
    expect(answersLeft({ phase: 'new', step: 0 }, none)).toBe(1)
    expect(answersLeft({ phase: 'learning', step: 2 }, none)).toBe(1)
    expect(answersLeft({ phase: 'relearning', step: 1 }, none)).toBe(1)
  })

  it('is how many right answers the scheduler takes until the card leaves its steps', () => {
    const minutes = fc
      .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
      .map(list => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(minutes, minutes, fc.boolean(), (learningSteps, relearningSteps, isForgotten) => {
        const config = { ...DEFAULT_SCHEDULER_CONFIG, learningSteps, relearningSteps }
        const scheduler = createScheduler(config)
        let at = Date.parse('2026-03-02T09:00:00+08:00')
        const answer = (state: typeof NEW_CARD_STATE, grade: 'again' | 'good' | 'easy') => {
          at += 90 * MINUTE
          return scheduler.answer(state, { grade, at, timeZone: 'Asia/Shanghai', cardId: 'bloom-1-a' as CardId })
        }
        let state = isForgotten ? answer(answer(NEW_CARD_STATE, 'easy'), 'again') : NEW_CARD_STATE
        const expected = answersLeft(state, config)
        let given = 0
        do {
          expect(answersLeft(state, config)).toBe(expected - given)
          state = answer(state, 'good')
          given += 1
        } while (state.phase !== 'review')
        expect(given).toBe(expected)
      }),
      CASES,
    )
  })
})
