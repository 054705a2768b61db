import { scaleLinear } from 'd3-scale'
import { gigabytes, type MemoryPart, TRAINING_BYTES, TRAINING_TOTAL } from '@/lib/figures/training-memory'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type Canvas, FigureFrame } from './figure-frame'
import { NumberTable } from './number-table'

type Part = MemoryPart | 'together'
type Text = Readonly<Record<'name' | 'caption', string>> & {
  readonly parts: Readonly<Record<Part, string>>
  readonly columns: readonly [string, string, string]
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'The 24 gigabytes of memory that training one billion parameters in 32 bits takes, one square a gigabyte, by what they hold.',
    caption:
      'To hold 1 billion parameters in 32 bits takes 4 GB; to train them takes about 24 GB, six times as much, as optimizer states, gradients and activations come on top.',
    parts: {
      weights: 'Weights',
      adam: 'Adam, two states',
      gradients: 'Gradients',
      activations: 'Activations, temporary memory',
      together: 'Together',
    },
    columns: ['Part', 'bytes a parameter', 'at 1 billion parameters'],
  },
  zh: {
    name: '以32位训练10亿个参数所需的24 GB显存，一格为1 GB，按用途排列。',
    caption: '存放10亿个32位参数只要4 GB；训练还要加上优化器状态、梯度和激活值，共约24 GB，是权重的六倍。',
    parts: {
      weights: '权重',
      adam: 'Adam的两个状态',
      gradients: '梯度',
      activations: '激活值与临时内存',
      together: '合计',
    },
    columns: ['部分', '每参数字节数', '10亿参数时'],
  },
}

const COLOURS: Readonly<Record<MemoryPart, string>> = {
  weights: 'fill-accent',
  adam: 'fill-good',
  gradients: 'fill-hard',
  activations: 'fill-soft',
}
const PARAMETERS = 1e9

/** What training keeps in memory beside the weights. */
export function MemoryFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  const row = (part: Part, bytes: number) =>
    [text.parts[part], bytes, `${part === 'activations' ? '≈ ' : ''}${gigabytes(PARAMETERS, bytes)} GB`] as const
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawMemory(canvas, text)}
    >
      <NumberTable
        columns={text.columns}
        rows={[...TRAINING_BYTES.map(({ id, bytes }) => row(id, bytes)), row('together', TRAINING_TOTAL)]}
      />
    </FigureFrame>
  )
}

function drawMemory({ width }: Canvas, text: Text) {
  const x = scaleLinear([0, TRAINING_TOTAL], [0, width])
  const side = x(1) - 2
  const row = side + 32
  const parts = TRAINING_BYTES.map((part, index) => ({
    ...part,
    from: TRAINING_BYTES.slice(0, index).reduce((sum, { bytes }) => sum + bytes, 0),
  }))
  const label = (part: Part, bytes: number) => `${text.parts[part]} ${part === 'activations' ? '≈ ' : ''}${bytes} GB`
  return {
    height: parts.length * row + side + 26,
    marks: (
      <>
        {parts.map(({ id, bytes, from }, index) => {
          const isAtEnd = from + bytes === TRAINING_TOTAL
          return (
            <g key={id} transform={`translate(0 ${index * row})`}>
              <text x={isAtEnd ? width : x(from)} y={13} textAnchor={isAtEnd ? 'end' : 'start'}>
                {label(id, bytes)}
              </text>
              <Squares from={from} count={bytes} y={21} side={side} x={x} className={COLOURS[id]} />
            </g>
          )
        })}
        <g transform={`translate(0 ${parts.length * row})`}>
          <text y={13} className="font-semibold">
            {label('together', TRAINING_TOTAL)}
          </text>
          {parts.map(({ id, bytes, from }) => (
            <Squares key={id} from={from} count={bytes} y={21} side={side} x={x} className={COLOURS[id]} />
          ))}
        </g>
      </>
    ),
  }
}

type SquaresProps = {
  from: number
  count: number
  y: number
  side: number
  x(place: number): number
  className: string
}

function Squares({ from, count, y, side, x, className }: SquaresProps) {
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: squares that are all alike
    <rect key={index} x={x(from + index)} y={y} width={side} height={side} rx={2.5} className={className} />
  ))
}
