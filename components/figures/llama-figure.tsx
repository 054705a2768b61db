import { LLAMA_MODELS, TOKENS_PER_PARAMETER, tokensPerParameter } from '@/lib/figures/published-models'
import type { Bilingual, Language } from '@/lib/shared/language'
import { type Canvas, FigureFrame } from './figure-frame'
import { magnitude } from './magnitude'
import { NumberTable } from './number-table'
import { PlotLabel } from './plot-label'
import { PLOT_WORDS, placeOf, RuleLine, TokensAxes, tokensPlot } from './tokens-plot'

const TEXT: Bilingual<Record<'name' | 'caption', string>> = {
  en: {
    name: 'Tokens against parameters of the four LLaMA models on logarithmic axes, with the line of 20 tokens a parameter.',
    caption:
      'Only LLaMA-65B lies near 20 tokens a parameter; the smaller a model, the further above the line it was trained, up to 149 for the 7B model.',
  },
  zh: {
    name: '双对数坐标上四个LLaMA模型的训练词元数与参数量，以及每参数20个词元的直线。',
    caption: '只有LLaMA-65B接近每参数20个词元；模型越小，训练得越是超出这条线，7B模型达到149个。',
  },
}

/** The LLaMA sizes against the rule of thumb. */
export function LlamaFigure({ language }: { language: Language }) {
  const words = PLOT_WORDS[language]
  return (
    <FigureFrame
      language={language}
      {...TEXT[language]}
      details="numbers"
      draw={canvas => drawModels(canvas, language)}
    >
      <NumberTable
        columns={[words.model, words.parameters, words.tokens, words.ratio]}
        rows={LLAMA_MODELS.map(model => [
          model.name,
          magnitude(model.parameters, language),
          magnitude(model.tokens, language),
          tokensPerParameter(model).toFixed(0),
        ])}
      />
    </FigureFrame>
  )
}

function drawModels(canvas: Canvas, language: Language) {
  const plot = tokensPlot(canvas, [3e9, 200e9], [50e9, 4e12])
  const labelAt = canvas.isWide ? 24e9 : 21e9
  return {
    height: plot.height,
    marks: (
      <>
        <TokensAxes
          plot={plot}
          xTicks={[3e9, 10e9, 30e9, 100e9]}
          yTicks={[100e9, 300e9, 1e12, 3e12]}
          language={language}
        />
        <RuleLine plot={plot} />
        <PlotLabel x={plot.x(labelAt)} y={plot.y(labelAt * TOKENS_PER_PARAMETER) + 30} className="fill-accent">
          {PLOT_WORDS[language].rule}
        </PlotLabel>
        {LLAMA_MODELS.map(model => {
          const [x, y] = placeOf(plot, model)
          const ratio = tokensPerParameter(model).toFixed(0)
          return (
            <g key={model.name}>
              <line
                x1={x}
                x2={x}
                y1={y}
                y2={plot.y(model.parameters * TOKENS_PER_PARAMETER)}
                className="stroke-ink"
                strokeDasharray="2 3"
              />
              <circle cx={x} cy={y} r={5} />
              <PlotLabel x={x} y={y - 28} anchor="middle" className="font-semibold">
                {model.name.replace('LLaMA-', '')}
              </PlotLabel>
              <PlotLabel x={x} y={y - 12} anchor="middle">
                {ratio}
              </PlotLabel>
            </g>
          )
        })}
      </>
    ),
  }
}
