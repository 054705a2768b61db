import type {
  CalculationBody,
  CardKind,
  ChoiceBody,
  MultiBody,
  NumberBody,
  OrderingBody,
  QuestionBody,
  RecallBody,
  Text,
  TypedBody,
} from '@/lib/content/card'

/** A text that says the same in both languages, unless told otherwise. */
export const aText = (en: string, zh = en): Text => ({ en, zh })

export const aChoice = (fields: Partial<ChoiceBody> = {}): ChoiceBody => ({
  kind: 'choice',
  options: [
    { text: aText('50B and 1.4T'), right: true },
    { text: aText('50B and 569B'), right: false, why: aText('569B is what training had seen.') },
    { text: aText('176B and 366B'), right: false, why: aText('That is BLOOM.') },
    { text: aText('20B and 400B'), right: false, why: aText('That is GPT-NeoX.') },
  ],
  ...fields,
})

export const aMulti = (fields: Partial<MultiBody> = {}): MultiBody => ({
  kind: 'multi',
  options: [
    { text: aText('attention'), right: true },
    { text: aText('feed-forward layers'), right: true },
    { text: aText('recurrence'), right: false, why: aText('The point was to do without it.') },
    { text: aText('convolution'), right: false, why: aText('ByteNet used it.') },
  ],
  ...fields,
})

export const aNumber = (fields: Partial<NumberBody> = {}): NumberBody => ({
  kind: 'number',
  answer: { value: 569e9, unit: aText('tokens', '词元'), tolerance: { relative: 0.01 } },
  mistakes: [{ value: 700e9, why: aText('700 billion were gathered.') }],
  ...fields,
})

export const aTyped = (fields: Partial<TypedBody> = {}): TypedBody => ({
  kind: 'typed',
  shown: aText('early stopping', '早停'),
  accepted: ['early stopping', '早停', '提前停止'],
  mistakes: [{ forms: ['dropout'], why: aText('Dropout thins the network.') }],
  ...fields,
})

export const anOrdering = (fields: Partial<OrderingBody> = {}): OrderingBody => ({
  kind: 'ordering',
  items: [aText('1 bit'), aText('1 byte'), aText('1 kilobyte')],
  ends: { first: aText('smallest'), last: aText('largest') },
  ...fields,
})

export const aRecall = (fields: Partial<RecallBody> = {}): RecallBody => ({
  kind: 'recall',
  answer: aText('Because the budget was fixed.'),
  points: [aText('the budget'), aText('the law')],
  ...fields,
})

export const aCalculation = (fields: Partial<CalculationBody> = {}): CalculationBody => ({
  kind: 'calculation',
  draws: { N: { of: [1e9, 7e9, 13e9, 70e9] }, D: { from: 100e9, to: 1000e9, step: 100e9 } },
  let: [{ name: 'perToken', formula: '6 * N' }],
  answer: { formula: 'perToken * D', unit: aText('FLOPs'), tolerance: { relative: 0.02 }, format: 'sci' },
  steps: [
    aText('Per token: $6 \\times {{N|sci}} = {{perToken|sci}}$.'),
    aText('Times {{D|scale}} tokens: {{answer|sci}}.', '乘以{{D|scale}}词元：{{answer|sci}}。'),
  ],
  mistakes: [{ formula: 'N * D', why: aText('About six operations a token, not one.') }],
  ...fields,
})

/** The plainest body of each kind. */
export const BODIES = {
  choice: aChoice(),
  multi: aMulti(),
  number: aNumber(),
  typed: aTyped(),
  ordering: anOrdering(),
  recall: aRecall(),
  calculation: aCalculation(),
} as const satisfies Record<CardKind, QuestionBody>
