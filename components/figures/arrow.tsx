type Props = { from: readonly [x: number, y: number]; to: readonly [x: number, y: number]; className?: string }

const HEAD = 7

/** A straight arrow with a head of a fixed size. */
export function Arrow({ from: [x1, y1], to: [x2, y2], className = 'fill-soft stroke-soft' }: Props) {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  const [baseX, baseY] = [x2 - dx * HEAD, y2 - dy * HEAD]
  const half = HEAD / 2
  return (
    <g className={className}>
      <line x1={x1} y1={y1} x2={baseX} y2={baseY} strokeWidth={1.5} />
      <path
        d={`M${x2},${y2}L${baseX - dy * half},${baseY + dx * half}L${baseX + dy * half},${baseY - dx * half}Z`}
        className="stroke-none"
      />
    </g>
  )
}
