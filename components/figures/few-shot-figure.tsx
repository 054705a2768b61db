import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { FEW_SHOT_SCORES, type FewShotTask, SHOTS, type Shots } from '@/lib/figures/few-shot-scores'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type Canvas, FigureFrame } from './figure-frame'
import { NumberTable } from './number-table'
import { PlotLabel } from './plot-label'

type Block = 'instruction' | 'example' | 'more' | 'query'
type Text = {
  readonly name: string
  readonly caption: string
  readonly shots: Readonly<Record<Shots, string>>
  readonly blocks: Readonly<Record<Block, string>>
  readonly score: string
  readonly tasks: Readonly<Record<FewShotTask, string>>
  readonly task: string
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'What stands in a zero-shot, a one-shot and a few-shot prompt, and how many answers of GPT-3 were right with each on three tasks.',
    caption:
      'The prompt grows, the weights stay as they are: with several examples GPT-3 does best on all three tasks, though a single one makes LAMBADA worse.',
    shots: { zero: 'Zero-shot', one: 'One-shot', few: 'Few-shot' },
    blocks: { instruction: 'instruction', example: 'example', more: '10–100', query: 'query' },
    score: 'Percent right, GPT-3 175B',
    tasks: { lambada: 'LAMBADA', trivia: 'TriviaQA', analogies: 'SAT analogies' },
    task: 'Task',
  },
  zh: {
    name: '零样本、单样本、少样本的提示各包含什么，以及GPT-3在三项任务上相应的正确率。',
    caption: '变长的只是提示，权重不变：给出多个示例时，GPT-3在三项任务上都最好，不过只给一个示例会使LAMBADA变差。',
    shots: { zero: '零样本', one: '单样本', few: '少样本' },
    blocks: { instruction: '说明', example: '示例', more: '10～100个', query: '问题' },
    score: 'GPT-3 175B的正确率（%）',
    tasks: { lambada: 'LAMBADA', trivia: 'TriviaQA', analogies: 'SAT类比题' },
    task: '任务',
  },
}

const PROMPTS: Readonly<Record<Shots, readonly Block[]>> = {
  zero: ['instruction', 'query'],
  one: ['instruction', 'example', 'query'],
  few: ['instruction', 'example', 'more', 'example', 'query'],
}
const BLOCK_CLASS: Readonly<Record<Block, string>> = {
  instruction: 'fill-sunken stroke-edge',
  example: 'fill-accent-wash stroke-accent',
  more: 'fill-accent-wash stroke-accent [stroke-dasharray:3_3]',
  query: 'fill-good-wash stroke-good',
}
const BLOCK = 25
const PROMPTS_BOTTOM = 28 + 5 * BLOCK
/** Labels stand below their dots, but for the ends of the uppermost line. */
const labelDy = (task: FewShotTask, shots: Shots) => (task === 'lambada' && shots !== 'one' ? -10 : 20)

/** The three kinds of prompt, above what they bring. */
export function FewShotFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawShots(canvas, text)}
    >
      <NumberTable
        columns={[text.task, ...SHOTS.map(shots => text.shots[shots])]}
        rows={FEW_SHOT_SCORES.map(scores => [
          text.tasks[scores.id],
          ...SHOTS.map(shots => `${scores[shots].toFixed(1)}%`),
        ])}
      />
    </FigureFrame>
  )
}

function drawShots({ isWide }: Canvas, text: Text) {
  const column = isWide ? 168 : 80
  const block = isWide ? 130 : 72
  const top = PROMPTS_BOTTOM + 58
  const bottom = top + (isWide ? 200 : 210)
  const x = scalePoint(SHOTS, [column / 2, column * 2.5])
  const y = scaleLinear([52, 87], [bottom, top])
  const at = (shots: Shots) => x(shots) ?? 0
  return {
    height: bottom + 24,
    marks: (
      <>
        {SHOTS.map(shots => (
          <g key={shots} transform={`translate(${at(shots)} 0)`} textAnchor="middle">
            <text y={12} className="font-semibold">
              {text.shots[shots]}
            </text>
            <Prompt blocks={PROMPTS[shots]} width={block} words={text.blocks} />
            <line y1={top - 12} y2={bottom} className="stroke-line" />
          </g>
        ))}
        <text y={PROMPTS_BOTTOM + 24} className="fill-soft">
          {text.score}
        </text>
        {FEW_SHOT_SCORES.map(scores => (
          <g key={scores.id}>
            <path
              d={line<Shots>(at, shots => y(scores[shots]))([...SHOTS]) ?? ''}
              className="fill-none stroke-ink"
              strokeWidth={1.75}
            />
            {SHOTS.map(shots => (
              <g key={shots}>
                <circle cx={at(shots)} cy={y(scores[shots])} r={4} />
                <PlotLabel x={at(shots)} y={y(scores[shots]) + labelDy(scores.id, shots)} anchor="middle">
                  {scores[shots].toFixed(1)}
                </PlotLabel>
              </g>
            ))}
            <text x={at('few') + 12} y={y(scores.few) + 4} className="font-semibold">
              {text.tasks[scores.id]}
            </text>
          </g>
        ))}
      </>
    ),
  }
}

type PromptProps = { blocks: readonly Block[]; width: number; words: Text['blocks'] }

function Prompt({ blocks, width, words }: PromptProps) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place of a block in a fixed prompt
    <g key={index} transform={`translate(${-width / 2} ${24 + index * BLOCK})`}>
      <rect width={width} height={BLOCK - 4} rx={5} className={BLOCK_CLASS[block]} />
      <text x={width / 2} y={15}>
        {words[block]}
      </text>
    </g>
  ))
}
