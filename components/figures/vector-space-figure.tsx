import { scaleLinear } from 'd3-scale'
import { arc, line } from 'd3-shape'
import { CORPORA, type Corpus, cosineSimilarity, degreesBetween, euclideanDistance } from '@/lib/figures/count-vectors'
import type { Bilingual, Language } from '@/lib/shared/language'
import { Arrow } from './arrow'
import { CountAxes } from './count-axes'
import { type Canvas, FigureFrame } from './figure-frame'
import { NumberTable } from './number-table'
import { PlotLabel } from './plot-label'

type Text = {
  readonly name: string
  readonly caption: string
  readonly corpora: Readonly<Record<Corpus['id'], string>>
  readonly counts: { readonly disease: string; readonly eggs: string }
  readonly distance: string
  readonly angle: string
  readonly to: Readonly<Record<'food' | 'history', string>>
  cosine(value: string): string
  readonly corpus: string
  readonly measures: Readonly<Record<'disease' | 'eggs' | 'distance' | 'degrees' | 'cosine', string>>
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'Three corpora as vectors of the counts of two words, with the distances and the angles between them.',
    caption:
      'By distance agriculture is nearer to history, by angle nearer to food, a smaller corpus with nearly the same mix of words.',
    corpora: { food: 'Food', agriculture: 'Agriculture', history: 'History' },
    counts: { disease: 'count of “disease”', eggs: 'count of “eggs”' },
    distance: 'Distance: history is nearer',
    angle: 'Angle: food is nearer',
    to: { food: 'to food', history: 'to history' },
    cosine: value => `, cosine ${value}`,
    corpus: 'Corpus',
    measures: {
      disease: 'disease',
      eggs: 'eggs',
      distance: 'distance to Agriculture',
      degrees: 'angle to it',
      cosine: 'cosine',
    },
  },
  zh: {
    name: '三个语料库表示成两个词的计数向量，并画出它们之间的距离和夹角。',
    caption: '按距离，农业离历史更近；按夹角，农业离食品更近：食品语料库只是规模小，用词比例与农业相近。',
    corpora: { food: '食品', agriculture: '农业', history: '历史' },
    counts: { disease: '“disease”的次数', eggs: '“eggs”的次数' },
    distance: '距离：历史更近',
    angle: '夹角：食品更近',
    to: { food: '到食品', history: '到历史' },
    cosine: value => `，余弦${value}`,
    corpus: '语料库',
    measures: { disease: 'disease', eggs: 'eggs', distance: '到农业的距离', degrees: '与农业的夹角', cosine: '余弦' },
  },
}

const [FOOD, AGRICULTURE, HISTORY] = CORPORA
const PAIRS = [FOOD, HISTORY] as const
const ARC_RADIUS = { food: 14, history: 9 } as const

const shown = (other: Corpus) => ({
  distance: euclideanDistance(AGRICULTURE, other).toFixed(2),
  degrees: `${degreesBetween(AGRICULTURE, other).toFixed(1)}°`,
  cosine: cosineSimilarity(AGRICULTURE, other).toFixed(3),
})

/** Cosine against Euclidean distance, on the course's example. */
export function VectorSpaceFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawVectors(canvas, text)}
    >
      <NumberTable
        columns={[text.corpus, ...CORPORA.map(({ id }) => text.corpora[id])]}
        rows={[
          [text.measures.disease, ...CORPORA.map(({ disease }) => disease)],
          [text.measures.eggs, ...CORPORA.map(({ eggs }) => eggs)],
          ...(['distance', 'degrees', 'cosine'] as const).map(
            measure =>
              [
                text.measures[measure],
                ...CORPORA.map(corpus => (corpus === AGRICULTURE ? '–' : shown(corpus)[measure])),
              ] as const,
          ),
        ]}
      />
    </FigureFrame>
  )
}

function drawVectors({ width, isWide }: Canvas, text: Text) {
  const unit = isWide ? 8 : 6.4
  const left = 30
  const bottom = 26 + 44 * unit
  const x = scaleLinear([0, 40], [left, left + 40 * unit])
  const y = scaleLinear([0, 44], [bottom, 26])
  const at = ({ disease, eggs }: Corpus) => [x(disease), y(eggs)] as const
  const label = (
    place: readonly [number, number],
    [dx, dy]: readonly [number, number],
    words: string,
    className: string,
  ) => (
    <PlotLabel key={words} x={x(place[0]) + dx} y={y(place[1]) + dy} className={className}>
      {words}
    </PlotLabel>
  )
  const readouts = isWide ? { x: x(40) + 40, y: 110, dx: 0, dy: 104 } : { x: 0, y: bottom + 62, dx: 0, dy: 68 }
  return {
    height: isWide ? bottom + 40 : readouts.y + readouts.dy + 44,
    marks: (
      <>
        <CountAxes x={x} y={y} names={text.counts} width={isWide ? x(40) : width} />
        {PAIRS.map(other => (
          <g key={other.id} strokeWidth={2}>
            <path
              d={line()([[...at(AGRICULTURE)], [...at(other)]]) ?? ''}
              className="fill-none stroke-again"
              strokeDasharray="5 4"
            />
            <path
              d={arcBetween(other, AGRICULTURE, ARC_RADIUS[other.id] * unit)}
              transform={`translate(${x(0)} ${y(0)})`}
              className="fill-good stroke-good"
              fillOpacity={0.25}
            />
          </g>
        ))}
        {CORPORA.map(corpus => (
          <Arrow key={corpus.id} from={[x(0), y(0)]} to={at(corpus)} className="fill-ink stroke-ink" />
        ))}
        {label([5, 15], [-24, -8], text.corpora.food, 'font-semibold')}
        {label([20, 40], [-34, -9], text.corpora.agriculture, 'font-semibold')}
        {label([30, 20], [7, 5], text.corpora.history, 'font-semibold')}
        {label([12.5, 27.5], [-46, -2], shown(FOOD).distance, 'fill-again')}
        {label([25, 30], [10, 4], shown(HISTORY).distance, 'fill-again')}
        {label([9.5, 11], [0, 4], shown(HISTORY).degrees, 'fill-good')}
        <Readout
          at={[readouts.x, readouts.y]}
          className="fill-again"
          title={text.distance}
          lines={[HISTORY, FOOD].map(other => `${text.to[other.id]} ${shown(other).distance}`)}
        />
        <Readout
          at={[readouts.x + readouts.dx, readouts.y + readouts.dy]}
          className="fill-good"
          title={text.angle}
          lines={PAIRS.map(other => `${text.to[other.id]} ${shown(other).degrees}${text.cosine(shown(other).cosine)}`)}
        />
      </>
    ),
  }
}

type ReadoutProps = { at: readonly [number, number]; className: string; title: string; lines: readonly string[] }

function Readout({ at: [x, y], className, title, lines }: ReadoutProps) {
  return (
    <text x={x} y={y}>
      <tspan className={`font-semibold ${className}`}>{title}</tspan>
      {lines.map(words => (
        <tspan key={words} x={x} dy={19}>
          {words}
        </tspan>
      ))}
    </text>
  )
}

/** A sector at the origin; d3 counts angles clockwise from above. */
function arcBetween(a: Corpus, b: Corpus, radius: number): string {
  const [startAngle = 0, endAngle = 0] = [a, b]
    .map(({ disease, eggs }) => Math.atan2(disease, eggs))
    .sort((p, q) => p - q)
  return arc()({ innerRadius: 0, outerRadius: radius, startAngle, endAngle }) ?? ''
}
