import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBody } from '@/lib/testing/arbitrary-body'
import { aTyped, BODIES } from '@/lib/testing/bodies'
import { aVariant } from '@/lib/testing/cards'
import { CASES } from '@/lib/testing/property'
import { CARD_KINDS, type QuestionBody } from './card'
import { fieldName } from './problem'
import { textsOfBody, textsOfVariant } from './texts-of'

const fieldsOf = (body: QuestionBody) => textsOfBody(body).map(({ path }) => fieldName(path))

/** Every { en, zh } anywhere in a value. */
function textsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'zh' in value) return [value]
  return Object.values(value).flatMap(textsIn)
}
const asStrings = (texts: readonly unknown[]) => texts.map(text => JSON.stringify(text)).sort()

describe(textsOfBody, () => {
  it('names the fields as the source does', () => {
    expect(fieldsOf(BODIES.choice)).toEqual([
      'options[0].right',
      ...[
        'options[1].wrong',
        'options[1].why',
        'options[2].wrong',
        'options[2].why',
        'options[3].wrong',
        'options[3].why',
      ],
    ])
    expect(fieldsOf(BODIES.number)).toEqual(['answer.unit', 'mistakes[0].why'])
    expect(fieldsOf(BODIES.typed)).toEqual(['answer', 'mistakes[0].why'])
    expect(fieldsOf(BODIES.ordering)).toEqual(['items[0]', 'items[1]', 'items[2]', 'ends.first', 'ends.last'])
    expect(fieldsOf(BODIES.recall)).toEqual(['answer', 'points[0]', 'points[1]'])
    expect(fieldsOf(BODIES.calculation)).toEqual(['answer.unit', 'steps[0]', 'steps[1]', 'mistakes[0].why'])
  })

  it('leaves out what is not there', () => {
    expect(fieldsOf(aTyped({ mistakes: [] }))).toEqual(['answer'])
  })

  it.each(CARD_KINDS)('finds every text of any %s', kind => {
    fc.assert(
      fc.property(arbitraryBody(kind), body => {
        expect(asStrings(textsOfBody(body).map(({ text }) => text))).toEqual(asStrings(textsIn(body)))
      }),
      CASES,
    )
  })
})

describe(textsOfVariant, () => {
  it('has prompt and explanation around those of the body', () => {
    const fields = textsOfVariant(aVariant({ body: BODIES.typed })).map(({ path }) => fieldName(path))
    expect(fields).toEqual(['prompt', 'answer', 'mistakes[0].why', 'explanation'])
  })
})
