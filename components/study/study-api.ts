import type { StudyEntry, StudyQueue } from '@/lib/queue/study-entry'
import type { Answer } from '@/lib/quiz/answer'
import type { Grade } from '@/lib/scheduling/grade'
import type { CardId, EventId, SessionId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'

/** What is delivered to the server, as it waits in the outbox; `sentAt` is added at each try. */
export type Delivery =
  | {
      readonly kind: 'answer'
      readonly body: {
        readonly id: EventId
        readonly sessionId: SessionId
        readonly cardId: CardId
        readonly version: number
        readonly variantId: string
        readonly contentHash: string
        readonly seed: number
        readonly answer: Answer
        readonly grade: Grade
        readonly guessed: boolean
        readonly hinted: boolean
        readonly override: boolean
        readonly durationMs: number
        readonly answeredAt: Instant
      }
    }
  | {
      readonly kind: 'undo'
      readonly body: {
        readonly id: EventId
        readonly sessionId: SessionId
        readonly voids: EventId
        readonly undoneAt: Instant
      }
    }

/** The card as it now stands: ready to be asked if it comes back today. */
export type Delivered = { readonly cardId: CardId; readonly entry: StudyEntry | null }

/** An expected "no" of the server, by its name; see lib/use-cases/refusal.ts. */
export type RefusedDelivery = { readonly code: string; readonly message: string }

export type DeliveryResult =
  | { readonly status: 'delivered'; readonly result: Delivered }
  | { readonly status: 'refused'; readonly refusal: RefusedDelivery }
  /** No network, or the server is in trouble: it is tried again. */
  | { readonly status: 'failed' }

export type Mark = 'suspend' | 'unsuspend' | 'bury' | 'unbury' | 'flag' | 'unflag'

export type SessionSummary = {
  readonly answers: number
  readonly cards: number
  readonly right: number
  readonly newCards: number
  readonly minutes: number
  /** Days from today to how many of the session's cards come back then, the nearest first. */
  readonly comesBack: readonly { readonly inDays: number; readonly cards: number }[]
  /** Cards answered wrong, with the key point to look at again. */
  readonly missed: readonly {
    readonly cardId: CardId
    readonly keyPointId: string
    readonly resourceId: string
    readonly point: { readonly en: string; readonly zh: string }
  }[]
}

/** What the study screen asks of the server; the page passes the real one. */
export type StudyApi = {
  deliver(delivery: Delivery, sentAt: Instant): Promise<DeliveryResult>
  mark(cardId: CardId, mark: Mark, note?: string): Promise<boolean>
  refresh(): Promise<StudyQueue | null>
  summary(sessionId: SessionId): Promise<SessionSummary | null>
  finish(sessionId: SessionId): Promise<boolean>
}
