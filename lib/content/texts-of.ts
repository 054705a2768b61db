import { assertNever } from '@/lib/shared/assert-never'
import type { QuestionBody, Text, Variant } from './card'

/** Every text of a body that a learner may see, with the path to it as in the source file. */
export function textsOfBody(body: QuestionBody): { path: readonly PropertyKey[]; text: Text }[] {
  const each = <T>(items: readonly T[], name: string, texts: (item: T) => Record<string, Text | undefined>) =>
    items.flatMap((item, index) =>
      Object.entries(texts(item)).flatMap(([field, text]) =>
        text ? [{ path: [name, index, field].filter(key => key !== ''), text }] : [],
      ),
    )
  const unit = (text: Text | undefined) => (text ? [{ path: ['answer', 'unit'], text }] : [])
  switch (body.kind) {
    case 'choice':
    case 'multi':
      return each(body.options, 'options', option =>
        option.right ? { right: option.text } : { wrong: option.text, why: option.why },
      )
    case 'number':
      return [...unit(body.answer.unit), ...each(body.mistakes, 'mistakes', ({ why }) => ({ why }))]
    case 'typed':
      return [{ path: ['answer'], text: body.shown }, ...each(body.mistakes, 'mistakes', ({ why }) => ({ why }))]
    case 'ordering':
      return [
        ...each(body.items, 'items', text => ({ '': text })),
        ...(body.ends
          ? [
              { path: ['ends', 'first'], text: body.ends.first },
              { path: ['ends', 'last'], text: body.ends.last },
            ]
          : []),
      ]
    case 'recall':
      return [{ path: ['answer'], text: body.answer }, ...each(body.points, 'points', text => ({ '': text }))]
    case 'calculation':
      return [
        ...unit(body.answer.unit),
        ...each(body.steps, 'steps', text => ({ '': text })),
        ...each(body.mistakes, 'mistakes', ({ why }) => ({ why })),
      ]
    default:
      return assertNever(body)
  }
}

export function textsOfVariant(variant: Variant): { path: readonly PropertyKey[]; text: Text }[] {
  return [
    { path: ['prompt'], text: variant.prompt },
    ...textsOfBody(variant.body),
    { path: ['explanation'], text: variant.explanation },
  ]
}
