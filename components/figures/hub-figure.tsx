import type { Bilingual, Language } from '@/lib/shared/language'
import { Arrow } from './arrow'
import { type Canvas, FigureFrame } from './figure-frame'
import { PlotLabel } from './plot-label'

type Node = readonly [title: string, below: string]
type Text = {
  readonly name: string
  readonly caption: string
  readonly task: Node
  readonly code: Node
  readonly repository: string
  readonly card: string
  readonly metadata: string
  readonly files: readonly [string, ...string[]]
  readonly dataset: Node
  readonly ancestor: Node
  readonly space: Node
  readonly loads: string
  readonly runs: string
  readonly words: readonly string[]
}

const TEXT: Bilingual<Text> = {
  en: {
    name: 'Diagram of the Hugging Face Hub: a model repository with its model card and files, and its links to a task, a dataset, a base model, a Space and code.',
    caption:
      'The model card ties the Hub together: its metadata names the task, the datasets and the base model, and so lets the model be found.',
    task: ['Task', 'shape of in- and output'],
    code: ['pipeline()', 'in your program'],
    repository: 'Model repository, kept in Git',
    card: 'Model card: README.md',
    metadata: 'YAML on top, then prose',
    files: ['Files', 'config.json', 'model.safetensors', 'tokenizer files'],
    dataset: ['Dataset', 'with a card'],
    ancestor: ['Base model', 'its ancestor'],
    space: ['Space', 'a demo app'],
    loads: 'loads',
    runs: 'runs',
    words: [
      'Models, datasets and Spaces are Git repositories, with commits, branches and pull requests.',
      'The model card is the README.md of a model repository: Markdown with a YAML block at the top.',
      'Its pipeline_tag states the task, which decides the widget and the inference API; datasets and base_model link to what the model was made from; language, licence and tags serve as filters.',
      'A task page gathers an explanation, a demo, suggested models, datasets, Spaces and metrics.',
      'A program loads a model by its id, most quickly with pipeline().',
    ],
  },
  zh: {
    name: 'Hugging Face Hub示意图：一个模型仓库及其模型卡和文件，以及它与任务、数据集、基础模型、Space和代码的联系。',
    caption: '模型卡把Hub串联起来：其中的元数据写明任务、数据集和基础模型，人们由此找到模型。',
    task: ['任务', '输入输出的形式'],
    code: ['pipeline()', '在你的程序里'],
    repository: '模型仓库（Git）',
    card: '模型卡：README.md',
    metadata: '开头是YAML，后面是正文',
    files: ['文件', 'config.json', 'model.safetensors', '分词器文件'],
    dataset: ['数据集', '有自己的卡片'],
    ancestor: ['基础模型', '它的来源'],
    space: ['Space', '演示应用'],
    loads: '加载',
    runs: '运行',
    words: [
      '模型、数据集和Space都是Git仓库，有提交、分支和拉取请求。',
      '模型卡就是模型仓库里的README.md：一份Markdown，开头有一段YAML元数据。',
      '其中pipeline_tag写明任务，任务决定用哪种小组件和推理API；datasets和base_model指向模型的由来；语言、许可证和标签供筛选。',
      '任务页面汇集说明、演示，以及推荐的模型、数据集、Space和指标。',
      '程序按模型id加载模型，最快的办法是pipeline()。',
    ],
  },
}

/** How tasks, models, cards, datasets and Spaces hang together. */
export function HubFigure({ language }: { language: Language }) {
  const text = TEXT[language]
  return (
    <FigureFrame
      language={language}
      name={text.name}
      caption={text.caption}
      details="words"
      draw={canvas => drawHub(canvas, text)}
    >
      <ul className="max-w-[65ch] list-disc pl-5">
        {text.words.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </FigureFrame>
  )
}

const MONO = 'font-mono'
const FIELDS = ['pipeline_tag', 'datasets', 'base_model', 'license'] as const
const NODE = 48
const LINK = 46

function drawHub({ width, isWide }: Canvas, text: Text) {
  const gap = isWide ? 40 : 10
  const half = (width - gap) / 2
  const third = (width - 2 * gap) / 3
  const top = NODE + LINK
  const inside = isWide ? 134 : 218
  const bottom = top + inside + LINK
  const columns = [0, third + gap, 2 * (third + gap)] as const
  const middleOf = (column: 0 | 1 | 2) => columns[column] + third / 2
  return {
    height: bottom + NODE + 1,
    marks: (
      <>
        <Box at={[0, 0]} width={half} node={text.task} />
        <Box at={[half + gap, 0]} width={half} node={text.code} isMono />
        <Link x={half / 2} from={top} to={NODE} words="pipeline_tag" isMono />
        <Link x={half + gap + half / 2} from={top} to={NODE} words={text.loads} />
        <Repository at={[0, top]} width={width} height={inside} text={text} isWide={isWide} />
        <Link x={middleOf(0)} from={top + inside} to={bottom} words="datasets" isMono />
        <Link x={middleOf(1)} from={top + inside} to={bottom} words="base_model" isMono />
        <Link x={middleOf(2)} from={bottom} to={top + inside} words={text.runs} />
        <Box at={[columns[0], bottom]} width={third} node={text.dataset} />
        <Box at={[columns[1], bottom]} width={third} node={text.ancestor} />
        <Box at={[columns[2], bottom]} width={third} node={text.space} />
      </>
    ),
  }
}

type Place = readonly [x: number, y: number]

function Box({ at: [x, y], width, node, isMono }: { at: Place; width: number; node: Node; isMono?: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`} textAnchor="middle">
      <rect x={0.5} y={0.5} width={width - 1} height={NODE - 1} rx={10} className="fill-none stroke-edge" />
      <text x={width / 2} y={20} className={`font-semibold ${isMono ? MONO : ''}`}>
        {node[0]}
      </text>
      <text x={width / 2} y={38} className="fill-soft">
        {node[1]}
      </text>
    </g>
  )
}

type LinkProps = { x: number; from: number; to: number; words: string; isMono?: boolean }

function Link({ x, from, to, words, isMono }: LinkProps) {
  const direction = Math.sign(to - from)
  return (
    <>
      <Arrow from={[x, from + direction * 2]} to={[x, to - direction * 2]} className="fill-accent stroke-accent" />
      <PlotLabel x={x + 9} y={(from + to) / 2 + 4} className={isMono ? `fill-accent ${MONO}` : 'fill-accent'}>
        {words}
      </PlotLabel>
    </>
  )
}

type RepositoryProps = { at: Place; width: number; height: number; text: Text; isWide: boolean }

function Repository({ at: [x, y], width, height, text, isWide }: RepositoryProps) {
  const cardWidth = isWide ? width * 0.54 : width - 20
  const files = isWide ? { x: cardWidth + 34, y: 48 } : { x: 20, y: 144 }
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} rx={12} className="fill-accent-wash stroke-accent" />
      <text x={12} y={20} className="font-semibold">
        {text.repository}
      </text>
      <rect x={10} y={30} width={cardWidth} height={92} rx={8} className="fill-raised stroke-edge" />
      <text x={20} y={50} className="font-semibold">
        {text.card}
      </text>
      <text x={20} y={68} className="fill-soft">
        {text.metadata}
      </text>
      {FIELDS.map((field, index) => (
        <text key={field} x={20 + (index % 2) * 110} y={90 + Math.floor(index / 2) * 19} className={MONO}>
          {field}
        </text>
      ))}
      <text x={files.x} y={files.y}>
        {text.files.map((file, index) => (
          <tspan
            key={file}
            x={files.x}
            dy={index === 0 ? 0 : 19}
            className={index === 0 ? 'font-semibold' : file.includes('.') ? MONO : ''}
          >
            {file}
          </tspan>
        ))}
      </text>
    </g>
  )
}
