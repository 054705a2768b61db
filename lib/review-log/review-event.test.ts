import { describe, expect, it } from 'vitest'
import type { EventId } from '@/lib/shared/ids'
import { anAnswer, aVoid } from '@/lib/testing/review-events'
import { countsForSchedule } from './review-event'

describe('countsForSchedule', () => {
  it('holds for answers in study and in self-tests', () => {
    expect(countsForSchedule(anAnswer({ cardSeq: 1, purpose: 'study' }))).toBe(true)
    expect(countsForSchedule(anAnswer({ cardSeq: 1, purpose: 'self-test' }))).toBe(true)
  })

  it('does not hold for practice, nor for an undo', () => {
    expect(countsForSchedule(anAnswer({ cardSeq: 1, purpose: 'practice' }))).toBe(false)
    expect(countsForSchedule(aVoid({ cardSeq: 2, voids: 'answer-1' as EventId }))).toBe(false)
  })
})
