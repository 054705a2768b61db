import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/shared/ids'
import { DAY, MINUTE } from '@/lib/shared/instant'
import { type CardState, NEW_CARD_STATE } from './card-state'
import { GRADES, type Grade } from './grade'
import { createScheduler } from './scheduler'
import { DEFAULT_SCHEDULER_CONFIG, type SchedulerConfig } from './scheduler-config'
import { addDays, type StudyDay, startOfStudyDay } from './study-day'

// Numbers published with the tests of the FSRS libraries, reached through this wrapper. All are for the default weights
// of FSRS-6 without fuzz.

const cardId = 'card' as CardId
const config: SchedulerConfig = { ...DEFAULT_SCHEDULER_CONFIG, fuzz: false }
const scheduler = createScheduler(config)
const noon = Date.parse('2022-12-29T12:30:00Z')
const clock = { timeZone: 'UTC', rolloverHour: config.rolloverHour }
const grades = (letters: string) =>
  [...letters].map(letter => GRADES.find(grade => grade.startsWith(letter)) ?? 'again')

/** Answers with these waits in days before each. */
function answerAfter(waits: readonly number[], answers: readonly Grade[]): CardState {
  let at = noon
  return answers.reduce<CardState>((state, grade, place) => {
    at += (waits[place] ?? 0) * DAY
    return scheduler.answer(state, { grade, at, timeZone: 'UTC', cardId })
  }, NEW_CARD_STATE)
}

describe('answer', () => {
  // ts-fsrs packages/fsrs/__tests__/FSRS-6.test.ts 'ivl_history'
  it('gives the intervals of ts-fsrs when every card is answered once due', () => {
    let at = noon
    let state = NEW_CARD_STATE
    const intervals = grades('ggggggaaggggg').map(grade => {
      state = scheduler.answer(state, { grade, at, timeZone: 'UTC', cardId })
      at = state.dueAt ?? startOfStudyDay(state.dueDay ?? (0 as StudyDay), clock)
      return state.scheduledDays
    })
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  // ts-fsrs packages/fsrs/__tests__/FSRS-6.test.ts 'memory state[short-term]', from fsrs-rs src/inference.rs test_memory_state
  it('gives the memory of fsrs-rs after six answers', () => {
    const state = answerAfter([0, 0, 1, 3, 8, 21], grades('aggggg'))
    expect(state.stability).toBeCloseTo(53.62691, 4)
    expect(state.difficulty).toBeCloseTo(6.3574867, 4)
  })

  // ts-fsrs packages/fsrs/__tests__/FSRS-6.test.ts 'first repeat'
  it('gives the first memory of ts-fsrs', () => {
    const states = GRADES.map(grade => answerAfter([0], [grade]))
    expect(states.map(state => state.stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
    expect(states.map(state => state.difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1])
    expect(states.map(state => state.scheduledDays)).toEqual([0, 0, 0, 8])
    expect(states.map(state => state.phase)).toEqual(['learning', 'learning', 'learning', 'review'])
    expect(states.map(state => [state.reps, state.lapses])).toEqual(GRADES.map(() => [1, 0]))
  })

  // fsrs-rs src/model_v6.rs test_forward
  it.each([
    ['a', 1, 0.10088589, 8.806304],
    ['h', 1, 3.2494123, 6.7404594],
    ['g', 1, 7.3153, 2.1112142],
    ['e', 1, 18.014914, 1],
    ['a', 2, 0.112798266, 8.806304],
    ['h', 2, 4.4694576, 6.7404594],
  ])('gives the memory of fsrs-rs for %s twice with %i days between', (letter, days, stability, difficulty) => {
    const state = answerAfter([0, days], grades(letter + letter))
    expect(state.stability).toBeCloseTo(stability, 4)
    expect(state.difficulty).toBeCloseTo(difficulty, 4)
  })

  // py-fsrs tests/test_basic.py test_repeated_correct_reviews
  it('brings the difficulty down to 1 with easy answers in a row', () => {
    expect(answerAfter([], grades('eeeeeeeeee')).difficulty).toBe(1)
  })

  // ts-fsrs packages/fsrs/__tests__/strategies/learning-steps.test.ts
  it.each([
    { steps: [1, 10], answers: '', minutes: [1, 6, 10] },
    { steps: [1, 10], answers: 'h', minutes: [1, 6, 10] },
    { steps: [1, 10], answers: 'g', minutes: [1, 6] },
    { steps: [1], answers: '', minutes: [1, 2] },
    { steps: [1], answers: 'a', minutes: [1, 2] },
  ])('takes the learning steps of ts-fsrs: $steps after "$answers"', ({ steps, answers, minutes }) => {
    expect(stepsAfter({ learningSteps: steps }, [], answers)).toEqual(minutes)
  })

  // ts-fsrs packages/fsrs/__tests__/strategies/learning-steps.test.ts
  it.each([
    { steps: [10], answers: 'e', minutes: [10] },
    { steps: [10], answers: 'ea', minutes: [10, 15] },
    { steps: [10, 20], answers: 'e', minutes: [10] },
    { steps: [10, 20], answers: 'ea', minutes: [10, 15, 20] },
    { steps: [10, 20], answers: 'eag', minutes: [10, 15] },
  ])('takes the relearning steps of ts-fsrs: $steps after "$answers"', ({ steps, answers, minutes }) => {
    expect(stepsAfter({ relearningSteps: steps }, [8], answers)).toEqual(minutes)
  })

  function stepsAfter(part: Partial<SchedulerConfig>, waits: readonly number[], answers: string): number[] {
    const other = createScheduler({ ...config, ...part })
    let at = noon
    const state = grades(answers).reduce<CardState>((before, grade, place) => {
      at += (waits[place - 1] ?? 0) * DAY + MINUTE
      return other.answer(before, { grade, at, timeZone: 'UTC', cardId })
    }, NEW_CARD_STATE)
    const preview = other.preview(state, { at: at + MINUTE, timeZone: 'UTC', cardId })
    return GRADES.map(grade => preview[grade]).flatMap(next => (next.in === 'minutes' ? [next.minutes] : []))
  }
})

describe('retrievabilityOn', () => {
  const today = 20_000 as StudyDay
  const recall = (days: number, stability: number) =>
    scheduler.retrievabilityOn({ phase: 'review', stability, lastStudyDay: today }, addDays(today, days))

  // fsrs-rs src/model_v6.rs test_power_forgetting_curve
  it.each([
    [0, 1, 1],
    [1, 2, 0.9403443],
    [2, 3, 0.9253786],
    [3, 4, 0.9185229],
    [4, 4, 0.9],
    [5, 2, 0.8261359],
  ])('gives the forgetting curve of fsrs-rs after %i days at stability %d', (days, stability, expected) => {
    expect(recall(days, stability)).toBeCloseTo(expected, 5)
  })

  // ts-fsrs packages/fsrs/__tests__/FSRS-6.test.ts 'return retrievability percentage for review cards'
  it('gives what ts-fsrs gives for a first easy answer once due', () => {
    const state = answerAfter([0], ['easy'])
    expect(scheduler.retrievabilityOn(state, state.dueDay ?? today)).toBe(0.9024733)
  })
})
