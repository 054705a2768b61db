import type { MasteryLevel } from '@/lib/mastery/mastery-level'

const FILL: Record<MasteryLevel, string> = {
  new: 'bg-transparent',
  learning: 'bg-mastery-1',
  familiar: 'bg-mastery-2',
  proficient: 'bg-mastery-3',
  mastered: 'bg-mastery-4',
}

/** How much of the square's own mark is drawn, so that a level does not rest on its colour: nothing, a dot, a bar, two bars, a tick. */
const MARK: Record<MasteryLevel, string> = {
  new: '',
  learning: 'M8 8h.01',
  familiar: 'M8 5v6',
  proficient: 'M6 5v6M10 5v6',
  mastered: 'M4.5 8.5 7 11l4.5-6',
}

/** One key point's level as a square of its colour with a mark of its own. */
export function MasteryLevelMark({ level, className = '' }: { level: MasteryLevel; className?: string }) {
  const onDark = level === 'proficient' || level === 'mastered'
  return (
    <span
      aria-hidden="true"
      className={`inline-block size-4 shrink-0 rounded-[4px] border border-edge print:bg-transparent ${FILL[level]} ${className}`}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className={`block size-full fill-none ${onDark ? 'stroke-surface' : 'stroke-ink'} print:stroke-black`}
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={MARK[level]} />
      </svg>
    </span>
  )
}
