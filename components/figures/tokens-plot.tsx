import { scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import { type PublishedModel, TOKENS_PER_PARAMETER } from '@/lib/figures/published-models'
import type { Bilingual, Language } from '@/lib/shared/language'
import type { Canvas } from './figure-frame'
import { LogAxes } from './log-axes'
import { magnitude } from './magnitude'

export const PLOT_WORDS: Bilingual<Record<'model' | 'parameters' | 'tokens' | 'ratio' | 'rule', string>> = {
  en: {
    ...{ model: 'Model', parameters: 'parameters', tokens: 'tokens', ratio: 'ratio' },
    rule: '20 tokens a parameter',
  },
  zh: {
    ...{ model: '模型', parameters: '参数量', tokens: '训练词元数', ratio: '每参数词元数' },
    rule: '每参数20个词元',
  },
}

type Range = readonly [from: number, to: number]

/** Parameters across, tokens upwards, both logarithmic: models of one ratio of the two lie on a line. */
export function tokensPlot({ width, isWide }: Canvas, parameters: Range, tokens: Range) {
  const bottom = isWide ? 400 : 330
  return {
    x: scaleLog(parameters, [56, width - 18]),
    y: scaleLog(tokens, [bottom, 26]),
    height: bottom + 40,
  }
}

export type TokensPlot = ReturnType<typeof tokensPlot>

type Props = { plot: TokensPlot; xTicks: readonly number[]; yTicks: readonly number[]; language: Language }

export function TokensAxes({ plot: { x, y }, xTicks, yTicks, language }: Props) {
  const words = PLOT_WORDS[language]
  return (
    <LogAxes
      x={x}
      y={y}
      xTicks={xTicks.map(value => [value, magnitude(value, language)])}
      yTicks={yTicks.map(value => [value, magnitude(value, language)])}
      xTitle={words.parameters}
      yTitle={words.tokens}
    />
  )
}

/** The line of 20 tokens a parameter, cut where it leaves the plot. */
export function RuleLine({ plot: { x, y } }: { plot: TokensPlot }) {
  const [low = 1, high = 1] = y.domain()
  const [first = 1, last = 1] = x.domain()
  const ends = [Math.max(first, low / TOKENS_PER_PARAMETER), Math.min(last, high / TOKENS_PER_PARAMETER)]
  const path = line<number>(
    size => x(size),
    size => y(size * TOKENS_PER_PARAMETER),
  )
  return <path d={path(ends) ?? ''} className="fill-none stroke-accent" strokeWidth={2.25} />
}

export const placeOf = ({ x, y }: TokensPlot, { parameters, tokens }: PublishedModel) =>
  [x(parameters), y(tokens)] as const
