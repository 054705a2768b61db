import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { LONGEST_ANSWER } from '@/lib/quiz/answer'
import type { Language } from '@/lib/shared/language'

type Props = {
  kind: 'number' | 'typed'
  value: string
  /** What is counted, as HTML text of the content, for numbers. */
  unit: string | null
  language: Language
  /** Said below the field, such as that it is not a number yet. */
  problem: string | null
  onChange(value: string): void
  onCheck(): void
}

/** A number or a term, typed. */
export function TextAnswer({ kind, value, unit, problem, onChange, onCheck }: Props) {
  const t = useTranslations('study')
  const id = useId()
  return (
    <form
      className="grid gap-2"
      onSubmit={event => {
        event.preventDefault()
        onCheck()
      }}
    >
      <label htmlFor={id} className="text-small text-soft">
        {t(kind === 'number' ? 'typeNumber' : 'typeTerm')}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the question before was answered; this field is what comes next
          autoFocus
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
          maxLength={LONGEST_ANSWER}
          value={value}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help`}
          onChange={event => onChange(event.target.value)}
          className="min-h-12 w-full max-w-sm rounded-control border border-edge bg-raised px-4 py-2 font-serif text-reading"
        />
        {unit && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: typeset() escapes everything but the marks of docs/content.md
          <span className="text-control text-soft" dangerouslySetInnerHTML={{ __html: unit }} />
        )}
        <Button type="submit" look="primary">
          {t('check')} <Kbd>Enter</Kbd>
        </Button>
      </div>
      <p
        id={`${id}-help`}
        role={problem ? 'alert' : undefined}
        className={problem ? 'text-small text-again' : 'text-small text-soft'}
      >
        {problem ?? t(kind === 'number' ? 'numberForms' : 'termForms')}
      </p>
    </form>
  )
}
