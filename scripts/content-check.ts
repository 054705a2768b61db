// `npm run content:check [-- --json] [-- --only SLUG]`: what content/ holds, and every problem in it.
import { parseArgs } from 'node:util'
import { CARD_KINDS } from '@/lib/content/card'
import { checkContent } from '@/lib/content/check-content'
import { countContent } from '@/lib/content/count-content'
import { deckMeasures, deckProblems } from '@/lib/content/deck/check-deck'
import { deckCards } from '@/lib/content/deck/deck-card'
import { isKept, type Measure } from '@/lib/content/deck/measure'
import { termMeasures } from '@/lib/content/deck/term-use'
import { parseGlossary } from '@/lib/content/glossary'
import { parseContent } from '@/lib/content/parse-content'
import { formatProblem } from '@/lib/content/problem'
import { positionMeasure } from '@/lib/quiz/right-positions'
import { checkQuestions } from '@/lib/use-cases/check-questions'
import { readContentFiles } from '@/lib/use-cases/read-content-files'

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } })

const files = await readContentFiles('content')
const content = parseContent(files)
const glossary = parseGlossary(
  files.find(({ path }) => path === 'glossary.yaml') ?? { path: 'glossary.yaml', text: '[]' },
)
const only = (slug: string) => !values.only || slug === values.only
const cards = deckCards(content.resources).map(({ card }) => card)
const measures = [
  ...deckMeasures(content.resources),
  ...termMeasures(content.resources, glossary.terms),
  positionMeasure(cards),
]
const problems = [
  ...content.problems,
  ...glossary.problems,
  ...checkContent(content),
  ...checkQuestions(content),
  ...deckProblems(measures, content),
]
  .filter(problem => only(problem.file.split('/')[0] ?? ''))
  .map(problem => ({ ...problem, file: `content/${problem.file}` }))
const resources = content.resources.filter(resource => only(resource.id))
const rows = resources.map(resource => ({ slug: resource.id as string, ...countContent([resource]) }))
const totals = countContent(resources)

if (values.json) {
  const summary = {
    resources: rows.length,
    ...totals,
    measures: measures.map(each => ({ ...each, kept: isKept(each) })),
  }
  console.log(JSON.stringify({ resources: rows, totals: summary, problems }, null, 2))
} else {
  console.table(
    Object.fromEntries(
      [...rows, { slug: 'all', ...totals }].map(row => [
        row.slug,
        {
          topics: row.topics,
          'key points': row.keyPoints,
          cards: row.cards,
          essential: row.essential,
          core: row.core,
          deeper: row.deeper,
          wordings: row.variants,
          ...Object.fromEntries(CARD_KINDS.map(kind => [kind, row.byKind[kind]])),
          en: row.en,
          zh: row.zh,
        },
      ]),
    ),
  )
  if (!values.only) console.table(Object.fromEntries(measures.map(measureRow)))
  for (const problem of problems) console.log(formatProblem(problem))
  console.log(problems.length === 0 ? 'No problems.' : `${problems.length} problems.`)
}
process.exitCode = problems.length === 0 ? 0 : 1

function measureRow(measured: Measure): [string, Record<string, string>] {
  const shown = (value: number) => (measured.unit === 'share' ? `${(value * 100).toFixed(1)} %` : String(value))
  const limit = `${measured.kind} ${shown(measured.limit)}`
  return [measured.what, { measured: shown(measured.value), limit, kept: isKept(measured) ? 'yes' : 'NO' }]
}
