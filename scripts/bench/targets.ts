import type { AnswersMeasure } from './measure-answers'
import type { QueueMeasure } from './measure-queue'
import type { RebuildMeasure } from './measure-rebuild'
import type { StudyPageMeasure } from './measure-study-page'

export type Measures = {
  readonly queue: QueueMeasure
  readonly answers: AnswersMeasure
  readonly rebuild: RebuildMeasure
  /** null when there is no production build to measure. */
  readonly studyPage: StudyPageMeasure | null
}

export type Target = {
  readonly what: string
  readonly measured: number | null
  readonly unit: string
  readonly target: string
  /** null when it was not measured. */
  readonly met: boolean | null
}

/** What issue 2 asks for, against what was measured. */
export function targetsOf({ queue, answers, rebuild, studyPage }: Measures): Target[] {
  return [
    below('queue build, median', queue.p50, 'ms', 20),
    below('queue build, p95', queue.p95, 'ms', 20),
    below('answer accepted, p95', answers.p95, 'ms', 15),
    atLeast('answers a second, to raw SQLite', answers.ratio, 0.2),
    atLeast('states rebuilt, to bare ts-fsrs', rebuild.ratio, 0.5),
    below('script of /study above an empty page', studyPage && studyPage.aboveEmpty / 1000, 'kB', 30, true),
  ]
}

function below(what: string, measured: number | null, unit: string, limit: number, orEqual = false): Target {
  const met = measured === null ? null : measured < limit || (orEqual && measured === limit)
  return { what, measured, unit, target: `${orEqual ? '≤' : '<'} ${limit} ${unit}`, met }
}

const atLeast = (what: string, measured: number, limit: number): Target => ({
  ...{ what, measured, unit: '', target: `≥ ${limit}`, met: measured >= limit },
})
