import type { ScaleLinear } from 'd3-scale'

type Scale = ScaleLinear<number, number>
type AxesProps = { x: Scale; y: Scale; names: { readonly disease: string; readonly eggs: string }; width: number }

/** Two axes of counts, drawn to one scale so that angles and distances are true. */
export function CountAxes({ x, y, names, width }: AxesProps) {
  return (
    <g className="fill-soft">
      {x.ticks(4).map(tick => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(44)} className="stroke-line" />
          <text x={x(tick)} y={y(0) + 17} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {y.ticks(4).map(tick => (
        <g key={tick}>
          <line x1={x(0)} x2={x(40)} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={x(0) - 7} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <text y={12}>{names.eggs}</text>
      <text x={Math.min(x(40), width)} y={y(0) + 35} textAnchor="end">
        {names.disease}
      </text>
    </g>
  )
}
