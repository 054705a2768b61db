import type { CalculationBody, Card, Variant } from '@/lib/content/card'
import type { ParsedContent } from '@/lib/content/parse-content'
import type { Problem } from '@/lib/content/problem'
import { typesetProblems } from '@/lib/content/typeset'
import { calculate, resultOf } from '@/lib/quiz/calculate'
import { calculationProblems } from '@/lib/quiz/check-calculation'
import { checkNumber } from '@/lib/quiz/check-number'
import { checkTyped } from '@/lib/quiz/check-typed'
import { drawNumbers } from '@/lib/quiz/draw-numbers'
import { drawQuestion } from '@/lib/quiz/draw-question'
import { mapQuestionTexts, type Question } from '@/lib/quiz/question'
import { questionRandom } from '@/lib/quiz/question-random'

/** How many times each wording is drawn. */
const SEEDS = 200

/** `field` is the path below the card or the variant, as in the source file. */
type Found = { readonly field: readonly PropertyKey[]; readonly message: string }

/**
 * Draws every wording of every card and looks at what a learner would see: that it can be drawn and typeset, that
 * shown options differ, that no mistake counts as right and nothing that should count as wrong does.
 */
export function checkQuestions({ resources, places }: ParsedContent): Problem[] {
  const cards = resources.flatMap(({ topics }) =>
    topics.flatMap(({ keyPoints }) => keyPoints.flatMap(point => point.cards)),
  )
  const shapes = new Set<string>()
  return cards.flatMap(card => {
    const place = places.get(card.id)
    return card.variants.flatMap((variant, index) => {
      const at = index === 0 ? [] : ['variants', index - 1]
      return problemsOf(card, variant, shapes).flatMap(({ field, message }) =>
        place ? place.yaml.problem([...place.path, ...at, ...field], message) : [],
      )
    })
  })
}

/** One problem a field: two hundred draws of the same slip are one slip. */
function problemsOf(card: Card, variant: Variant, shapes: Set<string>): Found[] {
  const { body } = variant
  if (body.kind === 'calculation') {
    const problems = calculationProblems(variant, body)
    if (problems.length > 0) return problems.map(({ field, message }) => ({ field: pathOf(field), message }))
  }
  const found = new Map<string, Found>()
  const report = (field: readonly PropertyKey[], message: string) => {
    const key = JSON.stringify(field)
    if (!found.has(key)) found.set(key, { field, message })
  }
  const seen = new Set<string>()
  for (let seed = 0; seed < SEEDS; seed++) {
    let question: Question
    try {
      question = drawQuestion(card, variant.id, seed)
    } catch (error) {
      report([], `cannot be drawn: ${error instanceof Error ? error.message : String(error)}`)
      break
    }
    if (body.kind === 'calculation') {
      const drawn = drawNumbers(body.draws, questionRandom(card.id, variant.id, seed))
      const numbers = [...drawn].map(([name, number]) => `${name} = ${number}`).join(', ')
      if (seen.has(numbers)) continue
      seen.add(numbers)
      checkMistakes(body, question, drawn, numbers, report)
    } else if (seed === 0) checkFairness(question, report)
    // Drawn again, it has the same texts and answers in another order.
    else continue
    for (const problem of typesettingProblems(question, shapes)) report([], problem)
  }
  return [...found.values()]
}

type Report = (field: readonly PropertyKey[], message: string) => void

function checkFairness(question: Question, report: Report): void {
  switch (question.kind) {
    case 'choice':
    case 'multi':
      for (const id of sameTexts(question.options)) report(['options', placeOf(id)], 'expected options that differ')
      return
    case 'ordering':
      for (const id of sameTexts(question.items)) report(['items', placeOf(id)], 'expected items that differ')
      return
    case 'number':
      for (const text of [question.answer.shown.en, question.answer.shown.zh])
        if (!checkNumber(question, text).correct) report(['answer'], `what is shown (${text}) would be judged wrong`)
      for (const [place, { value }] of question.mistakes.entries())
        if (checkNumber(question, String(value)).correct)
          report(['mistakes', place, 'value'], `${value} is accepted as right`)
      return
    case 'typed':
      for (const [place, form] of question.accepted.entries())
        if (!checkTyped(question, form).correct) report(['accepted', place], `nobody can type ${form}`)
      for (const [place, { forms }] of question.mistakes.entries())
        for (const [at, form] of forms.entries())
          if (checkTyped(question, form).correct)
            report(['mistakes', place, 'forms', at], `${form} is accepted as right`)
  }
}

/** A wrong way of calculating that gives the right result for some numbers would be called right. */
function checkMistakes(
  body: CalculationBody,
  question: Question,
  drawn: ReadonlyMap<string, number>,
  numbers: string,
  report: Report,
): void {
  if (question.kind !== 'calculation') return
  const values = calculate(body, drawn)
  for (const [place, { formula }] of body.mistakes.entries()) {
    const value = resultOf(formula, values)
    if (Number.isFinite(value) && checkNumber(question, String(value)).correct)
      report(['mistakes', place, 'formula'], `is accepted as right for ${numbers}`)
  }
}

/** Which digit it is makes no difference to typesetting: a text is tried once for each shape its numbers take. */
function typesettingProblems(question: Question, shapes: Set<string>): string[] {
  const problems: string[] = []
  mapQuestionTexts(question, text => {
    const shape = `${text.en}\u0000${text.zh}`.replace(/\d/g, '1')
    if (shapes.has(shape)) return
    shapes.add(shape)
    for (const { language, message } of typesetProblems(text)) problems.push(`${language}: ${message}`)
  })
  return problems
}

/** Ids of those that look like one before them in either language, whatever the typing. */
function sameTexts(items: readonly { readonly id: string; readonly text: { en: string; zh: string } }[]): string[] {
  const seen = new Set<string>()
  const inOrder = [...items].sort((a, b) => placeOf(a.id) - placeOf(b.id))
  return inOrder.flatMap(({ id, text }) => {
    const looks = (['en', 'zh'] as const).map(
      language => `${language} ${text[language].normalize('NFKC').replace(/\s+/g, ' ').trim()}`,
    )
    const again = looks.some(look => seen.has(look))
    for (const look of looks) seen.add(look)
    return again ? [id] : []
  })
}

/** lib/quiz gives options and items ids that hold their place in the source: o2, i0. */
const placeOf = (id: string) => Number(id.slice(1))

/** `steps[1].en` as a path. */
const pathOf = (field: string): PropertyKey[] =>
  [...field.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key))
