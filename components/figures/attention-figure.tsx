import { ATTENTION_EXAMPLE, type AttentionSteps } from '@/lib/figures/attention-example'
import type { Bilingual, Language } from '@/lib/shared/language'
import { Arrow } from './arrow'
import { type Canvas, FigureFrame } from './figure-frame'
import { NumberGrid } from './number-grid'
import { NumberTable } from './number-table'

const LETTERS = { queries: 'Q', keys: 'K', values: 'V' } as const
const TABLED = ['queries', 'keys', 'values', 'scores', 'scaled', 'weights', 'output'] as const

const TEXT = {
  en: {
    name: 'Self-attention in five steps on three tokens, with all numbers from queries, keys and values to the output.',
    caption:
      'Follow the framed row: the query of “sat” matches the key of “cat” best, so 67% of what “sat” takes in comes from the value of “cat”.',
    tokens: ['the', 'cat', 'sat'],
    steps: [
      '1 Vectors of each token',
      '2 Scores QKᵀ',
      '3 Divide by √dₖ = 2',
      '4 Softmax by row',
      '5 Weighted sum of V',
    ],
    token: 'Token',
    rows: { ...LETTERS, scores: 'scores', scaled: 'scores ÷ 2', weights: 'weights', output: 'output' },
    note: 'Q, K and V are made up; everything after them is computed. A cell holds one row of a matrix.',
  },
  zh: {
    name: '自注意力的五个步骤：以三个词元为例，给出从查询、键、值到输出的全部数值。',
    caption: '看加框的一行：“坐”的查询与“猫”的键最匹配，因此“坐”汇集到的信息有67%来自“猫”的值。',
    tokens: ['小', '猫', '坐'],
    steps: ['1 每个词元的三个向量', '2 得分QKᵀ', '3 除以√dₖ = 2', '4 逐行softmax', '5 对V加权求和'],
    token: '词元',
    rows: { ...LETTERS, scores: '得分', scaled: '得分÷2', weights: '权重', output: '输出' },
    note: 'Q、K、V是虚构的数，其后各步均由它们算出。每格是矩阵的一行。',
  },
} satisfies Bilingual<unknown>

const FOLLOWED = 2
const BOX = 118
const ROW = 21

/** Scaled dot-product attention, step by step. */
export function AttentionFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawSteps(canvas, text, ATTENTION_EXAMPLE)}
    >
      <NumberTable
        columns={[text.token, ...text.tokens]}
        rows={TABLED.map(step => [text.rows[step], ...ATTENTION_EXAMPLE[step].map(row => row.map(shown).join(', '))])}
      />
      <p className="mt-2 text-soft">{text.note}</p>
    </FigureFrame>
  )
}

function drawSteps({ width, isWide }: Canvas, text: (typeof TEXT)[Language], steps: AttentionSteps) {
  const gap = isWide ? 24 : 22
  const third = (width - 2 * gap) / 3
  const half = (width - gap) / 2
  const second = BOX + gap
  const third3 = 2 * (BOX + gap)
  const boxes = isWide
    ? [
        { x: 0, y: 0, width: 2 * third + gap },
        { x: 2 * (third + gap), y: 0, width: third },
        ...[0, 1, 2].map(column => ({ x: column * (third + gap), y: second, width: third })),
      ]
    : [{ x: 0, y: 0, width }, ...[second, third3].flatMap(y => [0, half + gap].map(x => ({ x, y, width: half })))]
  const names = text.tokens
  const matrices = [null, steps.scores, steps.scaled, steps.weights, steps.output]
  return {
    height: (isWide ? 2 : 3) * (BOX + gap) - gap + 2,
    marks: boxes.map((box, index) => {
      const rows = matrices[index]
      const isOutput = index === 4
      const columns = isOutput ? 2 : 3
      const cellWidth = Math.min(44, (box.width - 50) / columns)
      return (
        <g key={text.steps[index]}>
          {index > 0 && <Step from={boxes[index - 1] ?? box} to={box} />}
          <g transform={`translate(${box.x} ${box.y})`}>
            <rect x={0.5} y={0.5} width={box.width - 1} height={BOX} rx={10} className="fill-none stroke-edge" />
            <text x={10} y={19} className="font-semibold">
              {text.steps[index]}
            </text>
            {rows ? (
              <NumberGrid
                x={box.width / 2 - (columns * cellWidth) / 2 + 16}
                y={46}
                rows={rows}
                cellWidth={cellWidth}
                cellHeight={ROW}
                format={shown}
                rowNames={names}
                columnNames={isOutput ? [] : names}
                followed={FOLLOWED}
                isShaded={index === 3}
              />
            ) : (
              <VectorGrids width={box.width} names={names} steps={steps} />
            )}
          </g>
        </g>
      )
    }),
  }
}

function VectorGrids({ width, names, steps }: { width: number; names: readonly string[]; steps: AttentionSteps }) {
  const cellWidth = Math.min(26, (width - 94) / 10)
  const pitch = 4 * cellWidth + 20
  return (['queries', 'keys', 'values'] as const).map((kind, index) => (
    <g key={kind}>
      <text x={40 + index * pitch} y={41} className="fill-soft">
        {'QKV'[index]}
      </text>
      <NumberGrid
        x={40 + index * pitch}
        y={46}
        rows={steps[kind]}
        cellWidth={cellWidth}
        cellHeight={ROW}
        format={String}
        rowNames={index === 0 ? names : []}
        followed={kind === 'queries' ? FOLLOWED : -9}
      />
    </g>
  ))
}

type Box = { readonly x: number; readonly y: number; readonly width: number }

/** To the next box: straight on in a row, or down and round the corner to where a new row begins. */
function Step({ from, to }: { from: Box; to: Box }) {
  const middle = to.y + BOX / 2
  const [fromX, toX] = [from.x + from.width / 2, to.x + to.width / 2]
  const turn = (from.y + BOX + to.y) / 2 - 2
  if (from.y === to.y) return <Arrow from={[from.x + from.width + 2, middle]} to={[to.x - 1, middle]} />
  return (
    <>
      <path
        d={`M${fromX},${from.y + BOX + 2}V${turn}H${toX}`}
        className="fill-none stroke-soft"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <Arrow from={[toX, turn - 0.75]} to={[toX, to.y - 1]} />
    </>
  )
}

const shown = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))
