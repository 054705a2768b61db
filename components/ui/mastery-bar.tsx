/** A share of 1 as a bar; the words beside it say the same. */
export function MasteryBar({ share, label }: { share: number; label: string }) {
  return (
    <span
      role="img"
      aria-label={label}
      className="block h-2.5 w-full overflow-hidden rounded-full bg-mastery-0 forced-colors:border"
    >
      <span className="block h-full rounded-full bg-mastery-3 print:bg-ink" style={{ width: `${share * 100}%` }} />
    </span>
  )
}
