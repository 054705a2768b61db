import { scaleLinear } from 'd3-scale'
import { BLOOMBERG_PARAMETERS, BLOOMBERG_TOKENS } from '@/lib/figures/bloomberg-tokens'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type Canvas, FigureFrame } from './figure-frame'
import { magnitude } from './magnitude'
import { NumberTable } from './number-table'

const BARS = ['course', 'optimum', 'gathered', 'seen'] as const
type Bar = (typeof BARS)[number]

type Text = {
  readonly name: string
  readonly caption: string
  readonly bars: Readonly<Record<Bar, string>>
  readonly colon: string
  approach(number: number): string
  readonly financial: string
  readonly public: string
  unread(tokens: string): string
  readonly columns: readonly [string, string, string]
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'Bars of tokens for BloombergGPT: recommended by the course, optimal by the paper, gathered, and seen in training.',
    caption:
      'There was less text than either account calls optimal, and training stopped before all of it was read: 569B tokens, 11 a parameter.',
    bars: {
      course: 'Recommended, says the course',
      optimum: 'Optimal, says the paper',
      gathered: 'Gathered',
      seen: 'Seen in training',
    },
    colon: ': ',
    approach: number => ` (approach ${number})`,
    financial: 'financial',
    public: 'public',
    unread: tokens => `, ${tokens} not read`,
    columns: ['What', 'tokens', 'a parameter, at 50.6B'],
  },
  zh: {
    name: 'BloombergGPT词元数的条形图：课程推荐值、论文的最优值、收集到的和训练中见过的。',
    caption: '收集到的文本少于课程和论文所说的最优量，训练又在读完之前结束：只见过5690亿词元，每参数11个。',
    bars: {
      course: '课程所说的推荐值',
      optimum: '论文算出的最优值',
      gathered: '收集到',
      seen: '训练中见过',
    },
    colon: '：',
    approach: number => `（方法${number}）`,
    financial: '金融',
    public: '公开',
    unread: tokens => `，另有${tokens}未读`,
    columns: ['项目', '词元数', '每参数（按506亿参数）'],
  },
}

const ROW = 58

/** How much text was called for, and how much there was. */
export function BloombergFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  const { course, optimum, gathered, financial, seen } = BLOOMBERG_TOKENS
  const row = (name: string, tokens: number) =>
    [name, magnitude(tokens, language), (tokens / BLOOMBERG_PARAMETERS).toFixed(1)] as const
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawBars(canvas, text, language)}
    >
      <NumberTable
        columns={text.columns}
        rows={[
          row(text.bars.course, course),
          ...optimum.map((tokens, index) => row(`${text.bars.optimum}${text.approach(index + 1)}`, tokens)),
          row(text.bars.gathered, gathered),
          row(`${text.bars.gathered}${text.colon}${text.financial}`, financial),
          row(`${text.bars.gathered}${text.colon}${text.public}`, BLOOMBERG_TOKENS.public),
          row(text.bars.seen, seen),
        ]}
      />
    </FigureFrame>
  )
}

function drawBars({ width }: Canvas, text: Text, language: Language) {
  const { course, optimum, gathered, financial, seen } = BLOOMBERG_TOKENS
  const x = scaleLinear([0, course], [0, width])
  const said = (tokens: number) => magnitude(tokens, language)
  const values: Record<Bar, string> = {
    course: said(course),
    optimum: optimum.map(said).join('–'),
    gathered: said(gathered),
    seen: said(seen),
  }
  const parts: Record<Bar, readonly Part[]> = {
    course: [{ from: 0, to: course, className: 'fill-mastery-0 stroke-edge' }],
    optimum: [
      { from: 0, to: optimum[0], className: 'fill-mastery-0 stroke-edge' },
      { from: optimum[0], to: optimum[1], className: 'fill-none stroke-edge [stroke-dasharray:3_2]' },
    ],
    gathered: [
      { from: 0, to: financial, className: 'fill-accent' },
      {
        from: financial,
        to: gathered,
        className: 'fill-good',
      },
    ],
    seen: [
      { from: 0, to: seen, className: 'fill-ink' },
      { from: seen, to: gathered, className: 'fill-none stroke-edge [stroke-dasharray:3_2]' },
    ],
  }
  return {
    height: BARS.length * ROW - 10,
    marks: BARS.map((bar, index) => (
      <g key={bar} transform={`translate(0 ${index * ROW})`}>
        <text y={13}>
          {text.bars[bar]} <tspan className="font-semibold">{values[bar]}</tspan>
          {bar === 'gathered' && (
            <>
              {text.colon}
              <tspan className="fill-accent">
                {text.financial} {said(financial)}
              </tspan>
              {' + '}
              <tspan className="fill-good">
                {text.public} {said(BLOOMBERG_TOKENS.public)}
              </tspan>
            </>
          )}
          {bar === 'seen' && text.unread(said(gathered - seen))}
        </text>
        {parts[bar].map(part => (
          <PartBar key={part.from} part={part} x={x} />
        ))}
      </g>
    )),
  }
}

type Part = { readonly from: number; readonly to: number; readonly className: string }

function PartBar({ part: { from, to, className }, x }: { part: Part; x(tokens: number): number }) {
  return <rect x={x(from) + 0.5} y={21} width={x(to) - x(from) - 1} height={22} rx={2} className={className} />
}
