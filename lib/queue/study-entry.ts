import type { Level, Verification } from '@/lib/content/resource'
import type { TypesetText } from '@/lib/content/typeset'
import type { Question } from '@/lib/quiz/question'
import type { Phase } from '@/lib/scheduling/card-state'
import type { Grade } from '@/lib/scheduling/grade'
import type { NextDue } from '@/lib/scheduling/scheduler'
import type { EventId, SessionId, TopicId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'
import type { Bilingual } from '@/lib/shared/language'

/** What a grade would do: when the card comes back, and how many right answers it then still takes today. */
export type Outlook = { readonly due: NextDue; readonly answersLeft: number }

/** A card ready to be asked in the browser: everything that is shown before and after the answer. */
export type StudyEntry = {
  readonly question: Question<TypesetText>
  /** What the answer is given against. */
  readonly version: number
  readonly contentHash: string
  readonly phase: Phase
  /** Learning and relearning: when its step is over. */
  readonly dueAt: Instant | null
  /** Answers still to give today if each is right, this one included. */
  readonly answersLeft: number
  readonly outlook: Readonly<Record<Grade, Outlook>>
  readonly topicId: TopicId
  readonly place: { readonly resource: Bilingual; readonly topic: Bilingual }
  readonly level: Level
  readonly note: TypesetText | null
  readonly source: { readonly locator: TypesetText; readonly link: string; readonly verified: readonly Verification[] }
  readonly flagged: boolean
}

/** Today's queue as it is sent to the browser. */
export type StudyQueue = {
  readonly sessionId: SessionId
  readonly now: Instant
  /** The end of this study day; a queue is of one day only. */
  readonly dayEndsAt: Instant
  /** In the order to ask them; cards being learnt are among them, with `dueAt`. */
  readonly entries: readonly StudyEntry[]
  /** Answers that count in this session so far, the latest last: what can be undone. */
  readonly answered: readonly EventId[]
  readonly newHeldBack: 'backlog' | null
  /** What is due today but was not sent, because there is very much; ask again when these are done. */
  readonly more: { readonly cards: number; readonly answersLeft: number }
}
