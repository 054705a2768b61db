type Props = {
  x: number
  y: number
  rows: readonly (readonly number[])[]
  cellWidth: number
  cellHeight: number
  format(value: number): string
  columnNames?: readonly string[] | undefined
  rowNames?: readonly string[] | undefined
  /** The row the reader is to follow. */
  followed: number
  /** Colours each cell by its value, between 0 and 1. */
  isShaded?: boolean | undefined
}

/** A matrix in numbers, one row of it marked to follow. */
export function NumberGrid({ x, y, rows, cellWidth, cellHeight, format, ...options }: Props) {
  const { columnNames = [], rowNames = [], followed, isShaded = false } = options
  const width = (rows[0]?.length ?? 0) * cellWidth
  return (
    <g transform={`translate(${x} ${y})`}>
      {columnNames.map((name, column) => (
        <text key={name} x={(column + 0.5) * cellWidth} y={-5} textAnchor="middle" className="fill-soft">
          {name}
        </text>
      ))}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a row of a matrix is known by
        <g key={index} transform={`translate(0 ${index * cellHeight})`}>
          {rowNames[index] && (
            <text x={-6} y={cellHeight / 2 + 4.5} textAnchor="end" className={index === followed ? '' : 'fill-soft'}>
              {rowNames[index]}
            </text>
          )}
          {row.map((value, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <g key={column} transform={`translate(${column * cellWidth} 0)`}>
              {isShaded && (
                <rect width={cellWidth} height={cellHeight} className="fill-accent" fillOpacity={value * 0.4} />
              )}
              <text x={cellWidth / 2} y={cellHeight / 2 + 4.5} textAnchor="middle">
                {format(value)}
              </text>
            </g>
          ))}
        </g>
      ))}
      <rect width={width} height={rows.length * cellHeight} className="fill-none stroke-line" />
      <rect
        y={followed * cellHeight}
        width={width}
        height={cellHeight}
        rx={3}
        className="fill-none stroke-accent"
        strokeWidth={1.75}
      />
    </g>
  )
}
