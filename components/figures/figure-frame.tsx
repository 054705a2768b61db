import 'server-only'
import type { ReactNode } from 'react'
import type { Bilingual, Language } from '@/lib/shared/language'

/** What a figure is drawn on. Units are about pixels, so that text keeps its size on a phone and on a wide page. */
export type Canvas = { readonly width: number; readonly isWide: boolean }

export type Drawing = { readonly height: number; readonly marks: ReactNode }

type Props = {
  language: Language
  /** What the picture is, for those who do not see it; the table or the words below hold the rest. */
  name: string
  /** One sentence: what to see. */
  caption: string
  draw(canvas: Canvas): Drawing
  /** The same as numbers in a table, or in words. */
  details: 'numbers' | 'words'
  children: ReactNode
}

const DETAILS: Record<Props['details'], Bilingual> = {
  numbers: { en: 'The numbers', zh: '数据表' },
  words: { en: 'In words', zh: '文字说明' },
}

const NARROW: Canvas = { width: 316, isWide: false }
const WIDE: Canvas = { width: 640, isWide: true }

/** A picture drawn on the server, its caption, and what it shows for those who would rather read. */
export function FigureFrame({ language, name, caption, draw, details, children }: Props) {
  return (
    <figure className="mt-8 break-inside-avoid">
      {/* A picture keeps its own colours, also where the system forces its own on the page. */}
      <div className="rounded-card border border-line bg-raised p-3 forced-color-adjust-none max-sm:-mx-3 sm:px-5 sm:py-4">
        <Picture canvas={NARROW} draw={draw} name={name} className="max-w-[400px] sm:hidden" />
        <Picture canvas={WIDE} draw={draw} name={name} className="hidden max-w-[720px] sm:block" />
      </div>
      <figcaption className="mt-2.5 max-w-[65ch] text-control">{caption}</figcaption>
      <details className="mt-1.5 text-small text-soft print:[&::details-content]:[content-visibility:visible]">
        <summary className="w-fit py-1">{DETAILS[details][language]}</summary>
        <div className="mt-1 text-ink">{children}</div>
      </details>
    </figure>
  )
}

function Picture({
  canvas,
  draw,
  name,
  className,
}: {
  canvas: Canvas
  draw: Props['draw']
  name: string
  className: string
}) {
  const { height, marks } = draw(canvas)
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${canvas.width} ${height}`}
      className={`mx-auto w-full fill-ink text-[12.5px] tabular-nums ${className}`}
    >
      {marks}
    </svg>
  )
}
