import { scaleLog } from 'd3-scale'
import { area, line } from 'd3-shape'
import { COMPUTE_OPTIMAL } from '@/lib/figures/compute-optimal'
import { PUBLISHED_MODELS, TOKENS_PER_PARAMETER, tokensPerParameter } from '@/lib/figures/published-models'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type Canvas, FigureFrame } from './figure-frame'
import { magnitude } from './magnitude'
import { NumberTable } from './number-table'
import { PlotLabel } from './plot-label'
import { PLOT_WORDS, placeOf, RuleLine, TokensAxes, type TokensPlot, tokensPlot } from './tokens-plot'

type Text = Readonly<Record<'name' | 'caption' | 'approach3' | 'caveats', string>> & {
  readonly frontier: readonly [string, string]
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'Parameters and training tokens of fifteen models on logarithmic axes, with the compute-optimal lines of the Chinchilla paper.',
    caption:
      'GPT-3, Gopher, OPT-175B, BLOOM and MT-NLG lie far below the line of 20 tokens a parameter: by Chinchilla’s account they were trained on too little text for their size.',
    frontier: ['20 a parameter', 'approaches 1, 2'],
    approach3: 'approach 3',
    caveats:
      'OPT-175B: the size of its corpus, part of which was read more than once. PaLM: from independent summaries. Approaches: three estimates in the Chinchilla paper.',
  },
  zh: {
    name: '双对数坐标上十五个模型的参数量与训练词元数，以及Chinchilla论文的计算最优线。',
    caption:
      'GPT-3、Gopher、OPT-175B、BLOOM和MT-NLG远在每参数20个词元的直线以下：按Chinchilla的看法，相对于规模，它们训练所用的文本太少。',
    frontier: ['每参数20个', '方法1、2'],
    approach3: '方法3',
    caveats:
      'OPT-175B取语料的大小，其中一部分读过不止一遍；PaLM的数字来自第三方摘要；方法1至3是Chinchilla论文的三种估计。',
  },
}

type Mark = readonly [dx: number, dy: number, anchor: 'start' | 'middle' | 'end']
/** Where a name stands beside its dot. Jurassic-1 lies on GPT-3 and is named in the table only. */
const MARKS: Readonly<Record<string, Mark>> = {
  'GPT-3': [0, 19, 'middle'],
  Gopher: [-4, -9, 'start'],
  'MT-NLG': [0, 20, 'middle'],
  Chinchilla: [12, 8, 'start'],
  'GPT-NeoX': [5, 22, 'start'],
  BLOOM: [0, -9, 'middle'],
  BloombergGPT: [9, 2, 'start'],
  'OPT-66B': [10, 20, 'end'],
  'OPT-175B': [9, 10, 'start'],
  PaLM: [8, 4, 'start'],
  'LLaMA-7B': [0, 20, 'middle'],
  'LLaMA-13B': [0, -10, 'middle'],
  'LLaMA-33B': [0, 18, 'middle'],
  'LLaMA-65B': [12, 25, 'start'],
}
/** Between the lines there is no room for the whole name. */
const shortName = (name: string) => name.replace(/^LLaMA-(?=13B|33B)/, '')

/** Published models against the compute-optimal frontier. */
export function ChinchillaFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  const words = PLOT_WORDS[language]
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="numbers"
      draw={canvas => drawFrontier(canvas, text, language)}
    >
      <NumberTable
        columns={[words.model, words.parameters, words.tokens, words.ratio]}
        rows={PUBLISHED_MODELS.map(model => [
          model.name,
          magnitude(model.parameters, language),
          magnitude(model.tokens, language),
          tokensPerParameter(model).toFixed(1),
        ])}
      />
      <p className="mt-2 max-w-[65ch] text-soft">{text.caveats}</p>
    </FigureFrame>
  )
}

const PARAMETERS = [3.2e9, 1e12] as const
const TOKENS = [120e9, 8e12] as const
/** Where on the line of 20 tokens a parameter its name stands. */
const LABELLED = 2.4e12

/** Where a line of the given tokens a parameter, or an approach, leaves the plot above. */
const exitOf = (approach: keyof typeof COMPUTE_OPTIMAL) => {
  const after = COMPUTE_OPTIMAL[approach].findIndex(({ tokens }) => tokens > TOKENS[1])
  const [low, high] = [COMPUTE_OPTIMAL[approach][after - 1], COMPUTE_OPTIMAL[approach][after]]
  if (!low || !high) return PARAMETERS[1]
  return scaleLog([low.tokens, high.tokens], [low.parameters, high.parameters])(TOKENS[1])
}

function drawFrontier(canvas: Canvas, text: Text, language: Language) {
  const plot = tokensPlot(canvas, PARAMETERS, TOKENS)
  return {
    height: plot.height,
    marks: (
      <>
        <TokensAxes
          plot={plot}
          xTicks={[1e10, 1e11, 1e12]}
          yTicks={[2e11, 5e11, 1e12, 2e12, 5e12]}
          language={language}
        />
        <Frontier plot={plot} id={canvas.isWide ? 'wide' : 'narrow'} />
        <RuleLine plot={plot} />
        <PlotLabel x={plot.x(exitOf(3)) - (canvas.isWide ? 34 : 22)} y={40} anchor="end" className="fill-good">
          {text.approach3}
        </PlotLabel>
        {text.frontier.map((words, index) => (
          <PlotLabel
            key={words}
            x={plot.x(LABELLED / TOKENS_PER_PARAMETER) + 10}
            y={plot.y(LABELLED) + index * 16}
            className="fill-accent"
          >
            {words}
          </PlotLabel>
        ))}
        {PUBLISHED_MODELS.map(model => {
          const [x, y] = placeOf(plot, model)
          const isChinchilla = model.name === 'Chinchilla'
          return <circle key={model.name} cx={x} cy={y} r={4.5} className={isChinchilla ? 'fill-accent' : ''} />
        })}
        {PUBLISHED_MODELS.map(model => {
          const [x, y] = placeOf(plot, model)
          const mark = MARKS[model.name]
          return (
            mark && (
              <PlotLabel key={model.name} x={x + mark[0]} y={y + mark[1]} anchor={mark[2]}>
                {shortName(model.name)}
              </PlotLabel>
            )
          )
        })}
      </>
    ),
  }
}

/** Approaches 1 and 2 lie so close together that they make one band. */
function Frontier({ plot: { x, y }, id }: { plot: TokensPlot; id: string }) {
  const sizes = COMPUTE_OPTIMAL[1].map((_, index) => index)
  const size = (index: number) => x(COMPUTE_OPTIMAL[1][index]?.parameters ?? 1)
  const tokens = (approach: keyof typeof COMPUTE_OPTIMAL) => (index: number) =>
    y(COMPUTE_OPTIMAL[approach][index]?.tokens ?? 1)
  const [left = 0, right = 0] = x.range()
  const [bottom = 0, top = 0] = y.range()
  return (
    <>
      <clipPath id={`frontier-${id}`}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <g clipPath={`url(#frontier-${id})`}>
        <path d={area(size, tokens(1), tokens(2))(sizes) ?? ''} className="fill-accent" fillOpacity={0.25} />
        <path
          d={line(size, tokens(3))(sizes) ?? ''}
          className="fill-none stroke-good"
          strokeWidth={2}
          strokeDasharray="6 4"
        />
      </g>
    </>
  )
}
