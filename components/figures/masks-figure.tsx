import {
  ARCHITECTURES,
  type Architecture,
  attentionMask,
  bestArchitecture,
  type Sight,
  ZERO_SHOT_SCORES,
} from '@/lib/figures/attention-masks'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type Canvas, FigureFrame } from './figure-frame'
import { NumberTable } from './number-table'

const STAGES = ['pretrained', 'finetuned'] as const
type Stage = (typeof STAGES)[number]

type Text = {
  readonly name: string
  readonly caption: string
  readonly architectures: Readonly<Record<Architecture, readonly [string, string]>>
  readonly input: string
  readonly output: string
  readonly sights: Readonly<Record<Sight, string>>
  readonly reading: string
  readonly stages: Readonly<Record<Stage, string>>
  readonly columns: readonly [string, string, string]
  readonly objectives: string
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'The attention masks of causal decoder, non-causal decoder and encoder–decoder on six tokens, and their zero-shot scores before and after finetuning.',
    caption:
      'The causal decoder wins straight after pre-training, the encoder–decoder after multitask finetuning; what sets them apart is mainly how the input may be seen.',
    architectures: {
      causal: ['Causal', 'decoder'],
      'non-causal': ['Non-causal', 'decoder'],
      'encoder-decoder': ['Encoder–', 'decoder'],
    },
    input: 'input',
    output: 'new',
    sights: { self: 'seen by self-attention', cross: 'seen by cross-attention', hidden: 'hidden' },
    reading: 'Each row is a token, each column what it may look at.',
    stages: { pretrained: 'Pre-training only (EAI-Eval)', finetuned: 'After multitask finetuning (T0-Eval)' },
    columns: ['Architecture', 'pre-training only, EAI-Eval', 'after multitask finetuning, T0-Eval'],
    objectives:
      'FLM: full language modelling. PLM: prefix language modelling. MLM: masked language modelling. Each score is that of the best objective; scores of the two suites are not comparable.',
  },
  zh: {
    name: '因果解码器、非因果解码器、编码器—解码器在六个词元上的注意力掩码，以及微调前后的零样本成绩。',
    caption: '刚预训练完时因果解码器最好，多任务微调后编码器—解码器最好；三者的区别主要在于怎样看到输入。',
    architectures: {
      causal: ['因果', '解码器'],
      'non-causal': ['非因果', '解码器'],
      'encoder-decoder': ['编码器—', '解码器'],
    },
    input: '输入',
    output: '输出',
    sights: { self: '自注意力可见', cross: '交叉注意力可见', hidden: '不可见' },
    reading: '每行是一个词元，各列表示它能看到谁。',
    stages: { pretrained: '仅预训练（EAI-Eval）', finetuned: '多任务微调之后（T0-Eval）' },
    columns: ['架构', '仅预训练，EAI-Eval', '多任务微调之后，T0-Eval'],
    objectives:
      'FLM：完整语言建模；PLM：前缀语言建模；MLM：掩码语言建模。各取成绩最好的目标；两套评测的分数不可相互比较。',
  },
}

const LENGTH = 6
const PREFIX = 4
const STACK_GAP = 4
const SIGHT_CLASS = { self: 'fill-accent', cross: 'fill-hard', hidden: 'fill-mastery-0' } as const satisfies Record<
  Sight,
  string
>

/** Three attention masks, and which one wins when. */
export function MasksFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawMasks(canvas, text)}
    >
      <NumberTable
        columns={text.columns}
        rows={ARCHITECTURES.map(architecture => [
          text.architectures[architecture].join(language === 'en' && architecture !== 'encoder-decoder' ? ' ' : ''),
          ...STAGES.map(stage => scoreOf(architecture, stage)),
        ])}
      />
      <p className="mt-2 max-w-[65ch] text-soft">{text.objectives}</p>
    </FigureFrame>
  )
}

const scoreOf = (architecture: Architecture, stage: Stage) => {
  const { score, objective } = ZERO_SHOT_SCORES[architecture][stage]
  return `${score.toFixed(1)} ${objective}`
}

function drawMasks({ width, isWide }: Canvas, text: Text) {
  const gap = isWide ? 60 : 17
  const column = (width - 2 * gap) / 3
  const cell = (column - STACK_GAP) / LENGTH
  const maskTop = 58
  const legendTop = maskTop + LENGTH * cell + 24
  const scoresTop = legendTop + (isWide ? 44 : 82)
  const legend = (['self', 'cross', 'hidden'] as const).map((sight, index) => ({
    sight,
    x: isWide ? index * 190 : 0,
    y: legendTop + (isWide ? 0 : index * 20),
  }))
  return {
    height: scoresTop + 58 + 40,
    marks: (
      <>
        {ARCHITECTURES.map((architecture, index) => (
          <g key={architecture} transform={`translate(${index * (column + gap)} 0)`}>
            <text y={12} className="font-semibold">
              {text.architectures[architecture].map((words, lineIndex) => (
                <tspan key={words} x={0} dy={lineIndex * 17}>
                  {words}
                </tspan>
              ))}
            </text>
            <g className="fill-soft" textAnchor="middle">
              <text x={(PREFIX / 2) * cell} y={maskTop - 6}>
                {text.input}
              </text>
              <text x={((PREFIX + LENGTH) / 2) * cell} y={maskTop - 6}>
                {text.output}
              </text>
            </g>
            <g transform={`translate(0 ${maskTop})`}>
              <Mask architecture={architecture} cell={cell} />
            </g>
            {STAGES.map((stage, row) => (
              <Score
                key={stage}
                at={[0, scoresTop + row * 58 + 10]}
                width={column}
                words={scoreOf(architecture, stage)}
                isBest={bestArchitecture(stage) === architecture}
              />
            ))}
          </g>
        ))}
        {legend.map(({ sight, x, y }) => (
          <g key={sight} transform={`translate(${x} ${y})`}>
            <rect y={-11} width={13} height={13} rx={2} className={SIGHT_CLASS[sight]} />
            <text x={20}>{text.sights[sight]}</text>
          </g>
        ))}
        {STAGES.map((stage, row) => (
          <text key={stage} y={scoresTop + row * 58} className="font-semibold">
            {text.stages[stage]}
          </text>
        ))}
      </>
    ),
  }
}

/** Input and output of an encoder–decoder lie in two stacks, so a gap parts them. */
function Mask({ architecture, cell }: { architecture: Architecture; cell: number }) {
  const shift = (place: number) => (architecture === 'encoder-decoder' && place >= PREFIX ? STACK_GAP : 0)
  return attentionMask(architecture, LENGTH, PREFIX).map((row, query) =>
    row.map((sight, key) => (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell of a mask is known by
        key={`${query}-${key}`}
        x={key * cell + shift(key)}
        y={query * cell + shift(query)}
        width={cell - 1.5}
        height={cell - 1.5}
        rx={2}
        className={SIGHT_CLASS[sight]}
      />
    )),
  )
}

type ScoreProps = { at: readonly [number, number]; width: number; words: string; isBest: boolean }

function Score({ at: [x, y], width, words, isBest }: ScoreProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height={26} rx={8} className={isBest ? 'fill-accent' : 'fill-none stroke-line'} />
      <text x={width / 2} y={17.5} textAnchor="middle" className={isBest ? 'fill-accent-ink font-semibold' : ''}>
        {words}
      </text>
    </g>
  )
}
