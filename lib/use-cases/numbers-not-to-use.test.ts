import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Option, Text, Variant } from '@/lib/content/card'
import { choiceOptions, deckCards, deckWordings, wordingName } from '@/lib/content/deck/deck-card'
import { parseContent } from '@/lib/content/parse-content'
import { checkNumber } from '@/lib/quiz/check-number'
import { drawQuestion } from '@/lib/quiz/draw-question'
import { showNumber } from '@/lib/quiz/show-number'
import { LANGUAGES } from '@/lib/shared/language'
import { NOT_TO_USE, type NotToUse } from '@/lib/testing/numbers-not-to-use'
import { readContentFiles } from './read-content-files'

const { resources } = parseContent(await readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))))

/** Something that content/ says is so, and what was asked when it is an answer. */
type Told = {
  readonly at: string
  readonly slug: string
  readonly text: Text
  readonly asked?: Text
  readonly answer: boolean
}

const told: readonly Told[] = [
  ...resources.flatMap(({ id, topics }) =>
    topics.flatMap(({ keyPoints }) =>
      keyPoints.map(point => ({ at: `${point.id} point`, slug: id as string, text: point.point, answer: false })),
    ),
  ),
  ...deckWordings(resources).flatMap(wording => {
    const { card, variant } = wording
    const common = { slug: card.resourceId as string, asked: variant.prompt }
    const name = wordingName(wording)
    return [
      { ...common, at: `${name} explanation`, text: variant.explanation, answer: false },
      ...answersOf(variant).map(text => ({ ...common, at: `${name} answer`, text, answer: true })),
    ]
  }),
]

/** Everything that counts as right. */
function answersOf({ body }: Variant): Text[] {
  switch (body.kind) {
    case 'choice':
    case 'multi':
      return body.options.filter(option => option.right).map(({ text }) => text)
    case 'number':
      return [showNumber(body.answer.value, 'scale', body.answer.unit)]
    case 'typed':
      return [body.shown, ...body.accepted.map(form => ({ en: form, zh: form }))]
    case 'ordering':
      return [...body.items]
    case 'recall':
      return [body.answer, ...body.points]
    case 'calculation':
      return [...body.steps]
  }
}

const isFound = ({ says, unless }: NotToUse, text: string, asked = '') =>
  says.test(text) && !unless?.test(`${asked} ${text}`)

describe.each(NOT_TO_USE.map(rule => [rule.why, rule] as const))('%s', (_why, rule) => {
  it('is told nowhere in content/', () => {
    const found = told
      .filter(each => (!rule.of || rule.of.includes(each.slug)) && (rule.in !== 'answers' || each.answer))
      .flatMap(({ at, text, asked }) =>
        LANGUAGES.filter(language => isFound(rule, text[language], asked?.[language])).map(
          language => `${at}: ${text[language]}`,
        ),
      )
    expect(found).toEqual([])
  })

  it('would be found', () => {
    for (const text of rule.finds) expect(isFound(rule, text), text).toBe(true)
  })

  it('names resources that are there', () => {
    expect(resources.map(({ id }) => id as string)).toEqual(expect.arrayContaining([...(rule.of ?? [])]))
  })
})

/** Numbers that sources print differently without one of them being wrong: who answers one must not fail for the other. */
const SAME = [
  { of: 'chinchilla', values: [67.5, 67.6] },
  { of: 'few-shot-learners', values: [3_600, 3_640, 3_700] },
  { of: 'week-1-concepts', values: [3_640, 3_700] },
  { of: 'scaling-laws', values: [0.26, 0.27] },
  { of: 'scaling-laws', values: [5, 5.4, 5.5], when: /ten times|10 times|tenfold|10×|十倍|10倍/i },
  { of: 'scaling-laws', values: [1.8, 1.9, 2], when: /ten times|10 times|tenfold|10×|十倍|10倍/i },
]

describe.each(SAME)('$values of $of', ({ of, values, when }) => {
  const cards = deckCards(resources).filter(({ card }) => card.resourceId === of)
  const variants = cards.flatMap(({ card }) =>
    card.variants.filter(({ prompt }) => !when || when.test(prompt.en)).map(variant => ({ card, variant })),
  )

  it('are all accepted where one is the answer', () => {
    for (const { card, variant } of variants) {
      if (variant.body.kind !== 'number' || !values.includes(variant.body.answer.value)) continue
      const question = drawQuestion(card, variant.id, 1)
      if (question.kind !== 'number') throw new Error(question.kind)
      for (const value of values)
        expect(checkNumber(question, String(value)).correct, `${card.id}: ${value}`).toBe(true)
    }
  })

  it('are never set against each other as options', () => {
    const shown = (options: readonly Option[]) =>
      values.filter(value =>
        options.some(({ text }) => new RegExp(`(?<![\\d.,])${value}(?![\\d.,]*\\d)`).test(text.en)),
      )
    for (const { card, variant } of variants) {
      const options = choiceOptions(variant) ?? []
      const right = shown(options.filter(option => option.right))
      // The right one's own number in another place of a wrong option is another thing.
      const wrong = shown(options.filter(option => !option.right)).filter(value => !right.includes(value))
      if (right.length > 0) expect(wrong, `${card.id}/${variant.id}`).toEqual([])
    }
  })
})
