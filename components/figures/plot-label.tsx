import type { ReactNode } from 'react'

type Props = {
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  className?: string
  children: ReactNode
}

/** Text inside a plot: a halo in the colour of the card keeps the grid out of the letters. */
export function PlotLabel({ x, y, anchor = 'start', className = '', children }: Props) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      className={`stroke-raised [paint-order:stroke] [stroke-linejoin:round] [stroke-width:4px] ${className}`}
    >
      {children}
    </text>
  )
}
