import { scaleLinear } from 'd3-scale'
import { NIGER_CONGO, ROOTS_LANGUAGES, ROOTS_MIX, type RootsPart } from '@/lib/figures/roots-corpus'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type Canvas, FigureFrame } from './figure-frame'
import { NumberTable } from './number-table'

type Text = {
  readonly name: string
  readonly caption: string
  readonly natural: string
  readonly programming: string
  readonly share: string
  readonly part: string
  readonly parts: Readonly<Record<RootsPart | 'nigerCongo', string>>
  readonly full: { readonly code: string; readonly others: string; readonly nigerCongo: string }
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'The 46 natural and 13 programming languages of ROOTS as squares, and bars of what each share of the training mix is.',
    caption:
      'Fifty-nine languages are listed, but four natural ones and code make up about 85% of the training mix; the 22 Niger–Congo languages together are too few to see.',
    natural: '46 natural languages',
    programming: '13 programming languages',
    share: 'Share of the training mix',
    part: 'Part',
    parts: {
      ...{ english: 'English', chinese: 'Chinese', french: 'French', spanish: 'Spanish', code: 'Code (13)' },
      ...{ others: 'All others', nigerCongo: 'Niger–Congo (22)' },
    },
    full: {
      code: 'Code, 13 programming languages',
      others: 'All other natural languages together',
      nigerCongo: 'of these, the 22 Niger–Congo languages together',
    },
  },
  zh: {
    name: '用方格表示ROOTS的46种自然语言和13种编程语言，用条形表示各部分在训练数据中的占比。',
    caption:
      '名单上有59种语言，但其中四种自然语言加上代码就占BLOOM训练数据的约85%；22种尼日尔-刚果语言合起来也少得看不见。',
    natural: '46种自然语言',
    programming: '13种编程语言',
    share: '在训练数据中的占比',
    part: '部分',
    parts: {
      ...{ english: '英语', chinese: '中文', french: '法语', spanish: '西班牙语', code: '代码（13种）' },
      ...{ others: '其余全部', nigerCongo: '尼日尔-刚果22种' },
    },
    full: { code: '代码，13种编程语言', others: '其余自然语言合计', nigerCongo: '其中22种尼日尔-刚果语言合计' },
  },
}

const ROW = 24

/** Many languages, few of them large. */
export function BloomFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawCorpus(canvas, text)}
    >
      <NumberTable
        columns={[text.part, text.share]}
        rows={[
          ...ROOTS_MIX.map(({ id, percent }) => [{ ...text.parts, ...text.full }[id], `${percent}%`] as const),
          [text.full.nigerCongo, `${NIGER_CONGO.percent}%`],
        ]}
      />
    </FigureFrame>
  )
}

function drawCorpus({ width, isWide }: Canvas, text: Text) {
  const perRow = isWide ? 46 : 23
  const pitch = width / perRow
  const naturalHeight = Math.ceil(ROOTS_LANGUAGES.natural / perRow) * pitch
  const codeTop = 40 + naturalHeight
  const barsTop = codeTop + pitch + 58
  const rows = [...ROOTS_MIX, { id: 'nigerCongo' as const, percent: NIGER_CONGO.percent }]
  const labelWidth = isWide ? 124 : 112
  const x = scaleLinear([0, ROOTS_MIX[0]?.percent ?? 1], [0, width - labelWidth - 52])
  return {
    height: barsTop + rows.length * ROW,
    marks: (
      <>
        <text y={12} className="font-semibold">
          {text.natural}
        </text>
        <Squares count={ROOTS_LANGUAGES.natural} perRow={perRow} pitch={pitch} y={20} className="fill-accent" />
        <text y={codeTop + 8} className="font-semibold">
          {text.programming}
        </text>
        <Squares
          count={ROOTS_LANGUAGES.programming}
          perRow={perRow}
          pitch={pitch}
          y={codeTop + 16}
          className="fill-hard"
        />
        <text y={barsTop - 12} className="font-semibold">
          {text.share}
        </text>
        {rows.map(({ id, percent }, index) => (
          <g key={id} transform={`translate(0 ${barsTop + index * ROW})`}>
            <text y={13} className={id === 'nigerCongo' ? 'fill-soft' : ''}>
              {text.parts[id]}
            </text>
            <rect x={labelWidth} y={1} width={Math.max(1, x(percent))} height={16} rx={1} className={colourOf(id)} />
            <text x={labelWidth + x(percent) + 6} y={13}>
              {percent}%
            </text>
          </g>
        ))}
      </>
    ),
  }
}

const colourOf = (id: RootsPart | 'nigerCongo') =>
  id === 'code' ? 'fill-hard' : id === 'others' || id === 'nigerCongo' ? 'fill-soft' : 'fill-accent'

type SquaresProps = { count: number; perRow: number; pitch: number; y: number; className: string }

function Squares({ count, perRow, pitch, y, className }: SquaresProps) {
  return Array.from({ length: count }, (_, index) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: squares that are all alike
      key={index}
      x={(index % perRow) * pitch}
      y={y + Math.floor(index / perRow) * pitch}
      width={pitch - 3}
      height={pitch - 3}
      rx={2}
      className={className}
    />
  ))
}
