import type { ScaleLogarithmic } from 'd3-scale'

type Scale = ScaleLogarithmic<number, number>
type Props = {
  x: Scale
  y: Scale
  xTicks: readonly (readonly [value: number, label: string])[]
  yTicks: readonly (readonly [value: number, label: string])[]
  xTitle: string
  yTitle: string
}

/** Two logarithmic axes with their grid; the upright axis has its title above it, so that nobody has to tilt their head. */
export function LogAxes({ x, y, xTicks, yTicks, xTitle, yTitle }: Props) {
  const [left = 0, right = 0] = x.range()
  const [bottom = 0, top = 0] = y.range()
  return (
    <g className="fill-soft">
      {xTicks.map(([value, label]) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={top} y2={bottom} className="stroke-line" />
          <text x={x(value)} y={bottom + 17} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {yTicks.map(([value, label]) => (
        <g key={value}>
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={left - 7} y={y(value) + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <text x={0} y={12}>
        {yTitle}
      </text>
      <text x={right} y={bottom + 35} textAnchor="end">
        {xTitle}
      </text>
    </g>
  )
}
