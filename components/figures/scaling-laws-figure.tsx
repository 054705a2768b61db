import { scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import { lossFactor, SCALING_LAWS, type ScaledBy } from '@/lib/figures/scaling-exponents'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type Canvas, FigureFrame } from './figure-frame'
import { LogAxes } from './log-axes'
import { NumberTable } from './number-table'

type Text = {
  readonly name: string
  readonly caption: string
  readonly loss: string
  readonly scale: string
  readonly scaled: Readonly<Record<ScaledBy, string>>
  readonly quantity: string
  readonly exponent: string
  at(times: number): string
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'Test loss against scale on logarithmic axes: three straight lines falling slowly, for compute, parameters and data.',
    caption:
      'On log–log axes each law is a straight line whose slope is minus its exponent: every tenfold step takes off the same small share of the loss, as long as nothing else is the bottleneck.',
    loss: 'Loss, share of the starting value',
    scale: 'times as much of one quantity',
    scaled: { compute: 'Compute C', parameters: 'Parameters N', data: 'Data D' },
    quantity: 'Quantity',
    exponent: 'exponent α',
    at: times => `loss at ×${times}`,
  },
  zh: {
    name: '双对数坐标上测试损失随规模的变化：算力、参数、数据各为一条缓缓下降的直线。',
    caption:
      '在双对数坐标上，每条幂律都是直线，斜率是指数的相反数：只要其他因素不成为瓶颈，规模每扩大到十倍，损失就降低同样的一小部分。',
    loss: '损失，占起始值的比例',
    scale: '某一项扩大的倍数',
    scaled: { compute: '算力C', parameters: '参数N', data: '数据D' },
    quantity: '项目',
    exponent: '指数α',
    at: times => `×${times}时的损失`,
  },
}

const COLOURS = { compute: 'accent', parameters: 'good', data: 'hard' } as const
const STROKE = { accent: 'stroke-accent', good: 'stroke-good', hard: 'stroke-hard' } as const
const FILL = { accent: 'fill-accent', good: 'fill-good', hard: 'fill-hard' } as const
const STEPS = [1, 10, 100, 1000] as const

/** Kaplan's three power laws, each from a common start, so that only the exponents differ. */
export function ScalingLawsFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawLaws(canvas, text)}
    >
      <NumberTable
        columns={[text.quantity, ...SCALING_LAWS.map(({ id }) => text.scaled[id])]}
        rows={[
          [text.exponent, ...SCALING_LAWS.map(({ exponent }) => exponent.toFixed(3))],
          ...[2, ...STEPS.slice(1)].map(
            times =>
              [text.at(times), ...SCALING_LAWS.map(({ exponent }) => lossFactor(exponent, times).toFixed(2))] as const,
          ),
        ]}
      />
    </FigureFrame>
  )
}

function drawLaws({ width, isWide }: Canvas, text: Text) {
  const bottom = isWide ? 290 : 250
  const right = width - 96
  const x = scaleLog([1, 1000], [44, right])
  const y = scaleLog([0.48, 1], [bottom, 26])
  const path = line<number>(
    times => x(times),
    () => 0,
  )
  return {
    height: bottom + 40,
    marks: (
      <>
        <LogAxes
          x={x}
          y={y}
          xTicks={STEPS.map(times => [times, `×${times}`])}
          yTicks={[0.5, 0.6, 0.7, 0.8, 0.9, 1].map(share => [share, percent(share)])}
          xTitle={text.scale}
          yTitle={text.loss}
        />
        {SCALING_LAWS.map(({ id, exponent }) => {
          const end = lossFactor(exponent, 1000)
          return (
            <g key={id} className={FILL[COLOURS[id]]}>
              <path
                d={path.y(times => y(lossFactor(exponent, times)))([...STEPS]) ?? ''}
                className={`fill-none ${STROKE[COLOURS[id]]}`}
                strokeWidth={2.5}
              />
              {STEPS.map(times => (
                <circle key={times} cx={x(times)} cy={y(lossFactor(exponent, times))} r={3.5} />
              ))}
              <text x={right + 10} y={y(end) - 1} className="font-semibold">
                {text.scaled[id]}
              </text>
              <text x={right + 10} y={y(end) + 15}>
                α = {exponent.toFixed(3)}
              </text>
            </g>
          )
        })}
      </>
    ),
  }
}

const percent = (share: number) => `${Math.round(share * 100)}%`
