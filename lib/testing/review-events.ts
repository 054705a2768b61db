import fc from 'fast-check'
import { type AnsweredEvent, PURPOSES, type ReviewEvent, type VoidedEvent } from '@/lib/review-log/review-event'
import { GRADES } from '@/lib/scheduling/grade'
import { DEFAULT_SCHEDULER_CONFIG, type SchedulerConfig } from '@/lib/scheduling/scheduler-config'
import type { CardId, EventId, LearnerId, VariantId } from '@/lib/shared/ids'
import { DAY, MINUTE } from '@/lib/shared/instant'

// For tests: events with every field, of which a test says those it is about.

const recorded = {
  learnerId: 'learner' as LearnerId,
  cardId: 'attention-1' as CardId,
  sessionId: null,
  occurredAt: Date.parse('2026-03-01T20:00:00+08:00'),
  receivedAt: Date.parse('2026-03-01T20:00:03+08:00'),
  timeZone: 'Asia/Shanghai',
  config: DEFAULT_SCHEDULER_CONFIG,
}

export function anAnswer(part: Partial<AnsweredEvent> & { readonly cardSeq: number }): AnsweredEvent {
  return {
    ...recorded,
    type: 'answered',
    id: `answer-${part.cardSeq}` as EventId,
    purpose: 'study',
    variantId: 'attention-1-a' as VariantId,
    contentHash: '9f2c',
    seed: 11,
    answer: { kind: 'choice', chosen: 2 },
    correct: true,
    grade: 'good',
    gradedBy: 'rule',
    durationMs: 4200,
    hinted: false,
    guessed: false,
    ...part,
  }
}

export function aVoid(part: Partial<VoidedEvent> & { readonly cardSeq: number; readonly voids: EventId }): VoidedEvent {
  return { ...recorded, type: 'voided', id: `void-${part.cardSeq}` as EventId, ...part }
}

const CONFIGS: readonly SchedulerConfig[] = [
  DEFAULT_SCHEDULER_CONFIG,
  { ...DEFAULT_SCHEDULER_CONFIG, desiredRetention: 0.8, learningSteps: [5], fuzz: false },
]

const reported = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('answered' as const),
      // Since the answer that arrived before; late ones and equal ones too.
      wait: fc.oneof(
        fc.integer({ min: 0, max: 60 * DAY }),
        fc.constantFrom(0, MINUTE),
        fc.integer({ min: -DAY * 20, max: 0 }),
      ),
      purpose: fc.constantFrom(...PURPOSES),
      grade: fc.constantFrom(...GRADES),
      config: fc.constantFrom(...CONFIGS),
      timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York'),
    }),
  },
  // Which of the events before is undone: answers, voids, answers voided already, and none at all.
  { weight: 2, arbitrary: fc.record({ type: fc.constant('voided' as const), place: fc.nat(24) }) },
)

/** All events of a card in the order in which they arrived: with late answers, practice, and undos of all kinds. */
export const eventLogs: fc.Arbitrary<readonly ReviewEvent[]> = fc.array(reported, { maxLength: 16 }).map(reports => {
  let occurredAt = recorded.occurredAt
  const ids: EventId[] = []
  return reports.map((report, place): ReviewEvent => {
    const cardSeq = place + 1
    let event: ReviewEvent
    if (report.type === 'answered') {
      const { wait, ...part } = report
      occurredAt += wait
      event = anAnswer({ ...part, cardSeq, occurredAt })
    } else event = aVoid({ cardSeq, occurredAt, voids: ids[report.place] ?? ('unknown' as EventId) })
    ids.push(event.id)
    return event
  })
})
