import fc from 'fast-check'
import type { CalculationBody, CardKind, Option, QuestionBody, Text } from '@/lib/content/card'
import { foldText } from '@/lib/quiz/fold-text'

// Bodies as the content's schema lets them be, for properties. Texts are told apart by a number.

const text: fc.Arbitrary<Text> = fc
  .tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(9_999))
  .map(([word, n]) => ({ en: `${word} ${n}`, zh: `${word}第${n}` }))

const tolerance = fc.oneof(
  fc.constantFrom({ relative: 0.01 }, { relative: 0.1 }, { absolute: 0 }),
  fc.double({ min: 1e-6, max: 1, noNaN: true }).map(absolute => ({ absolute })),
)

const value = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: -6, max: 20 }), fc.boolean())
  .map(([digits, power, negative]) => Number(`${negative ? '-' : ''}${digits}e${power}`))

const unit = fc.option(
  fc.constantFrom<Text>({ en: 'tokens', zh: '词元' }, { en: 'GB', zh: 'GB' }, { en: 'FLOPs', zh: 'FLOPs' }),
  { nil: undefined },
)

const right: fc.Arbitrary<Option> = text.map(shown => ({ text: shown, right: true }))
const wrong: fc.Arbitrary<Option> = fc.tuple(text, text).map(([shown, why]) => ({ text: shown, right: false, why }))
const options = (rights: number, least: number, most: number) =>
  fc
    .tuple(
      fc.array(right, { minLength: rights, maxLength: rights }),
      fc.array(wrong, { minLength: least, maxLength: most }),
      fc.nat(),
    )
    .map(([rightOnes, wrongOnes, at]) => {
      const place = at % (wrongOnes.length + 1)
      return [...wrongOnes.slice(0, place), ...rightOnes, ...wrongOnes.slice(place)]
    })

const term = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    fc.constantFrom('早停', 'early stopping', 'Top-p', 'the GPUs'),
  )
  .filter(form => foldText(form) !== '')

const calculation: fc.Arbitrary<CalculationBody> = fc
  .record({
    ns: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 6 }),
    from: fc.integer({ min: 1, max: 50 }),
    steps: fc.integer({ min: 1, max: 20 }),
    step: fc.constantFrom(0.1, 0.25, 1, 5),
    formula: fc.constantFrom(
      'N * D',
      'sqrt(N) / D',
      'per + 2 ^ 10',
      'max(N, D) * 1e9',
      '-N^2 + log2(D)',
      'exp(-D / N)',
    ),
    format: fc.constantFrom('plain' as const, 'scale' as const, 'sci' as const),
    unit,
  })
  .map(({ ns, from, steps, step, formula, format, unit: unitText }) => ({
    kind: 'calculation',
    draws: { N: { of: ns }, D: { from, to: from + steps * step, step } },
    let: [{ name: 'per', formula: 'N / D' }],
    answer: { formula, unit: unitText, tolerance: { relative: 0.02 }, format },
    steps: [{ en: '{{N}} and $D = {{D|sci}}$ give {{answer|sci}}', zh: '{{N|scale}}与{{D|fixed1}}得{{answer}}' }],
    mistakes: [{ formula: 'N - N', why: { en: 'nothing left', zh: '什么也不剩' } }],
  }))

const BY_KIND: { readonly [K in CardKind]: fc.Arbitrary<Extract<QuestionBody, { kind: K }>> } = {
  choice: options(1, 2, 4).map(list => ({ kind: 'choice', options: list })),
  multi: fc
    .integer({ min: 2, max: 3 })
    .chain(rights => options(rights, 1, 3))
    .map(list => ({ kind: 'multi', options: list })),
  number: fc.record({
    kind: fc.constant('number'),
    answer: fc.record({ value, unit, tolerance }),
    mistakes: fc.array(fc.record({ value, why: text }), { maxLength: 3 }),
  }),
  typed: fc.record({
    kind: fc.constant('typed'),
    shown: text,
    accepted: fc.array(term, { minLength: 1, maxLength: 4 }),
    mistakes: fc.array(fc.record({ forms: fc.array(term, { minLength: 1, maxLength: 2 }), why: text }), {
      maxLength: 2,
    }),
  }),
  ordering: fc.record({
    kind: fc.constant('ordering'),
    items: fc.array(text, { minLength: 3, maxLength: 6 }),
    ends: fc.option(fc.record({ first: text, last: text }), { nil: undefined }),
  }),
  recall: fc.record({
    kind: fc.constant('recall'),
    answer: text,
    points: fc.array(text, { minLength: 2, maxLength: 4 }),
  }),
  calculation,
}

/** A body of the kind; of any when none is named. */
export function arbitraryBody(): fc.Arbitrary<QuestionBody>
export function arbitraryBody<K extends CardKind>(kind: K): fc.Arbitrary<Extract<QuestionBody, { kind: K }>>
export function arbitraryBody(kind?: CardKind): fc.Arbitrary<QuestionBody> {
  return kind ? BY_KIND[kind] : fc.oneof(...Object.values(BY_KIND))
}

/** Any 32-bit integer. */
export const arbitrarySeed = fc.integer({ min: -0x80000000, max: 0x7fffffff })
