'use client'
import { useId, useState } from 'react'

type Shared<T> = { label: string; help?: string | undefined; value: T; onChange(value: T): Promise<boolean> }

const control = 'min-h-11 rounded-control border border-edge bg-raised px-3 py-2'
const row = 'grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_15rem] sm:items-center'

export function SelectField({
  label,
  help,
  value,
  options,
  onChange,
}: Shared<string> & { options: readonly (readonly [string, string])[] }) {
  const id = useId()
  return (
    <div className={row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={event => void onChange(event.target.value)}
        className={control}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
      <Help id={id} text={help} />
    </div>
  )
}

export function ToggleField({ label, help, value, onChange }: Shared<boolean>) {
  const id = useId()
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          checked={value}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={event => void onChange(event.target.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        {label}
      </label>
      <Help id={id} text={help} />
    </div>
  )
}

/** Saved when the field is left or Enter is pressed; what is out of range is refused with the range. */
export function NumberField({
  label,
  help,
  value,
  min,
  max,
  unit,
  onChange,
}: Shared<number> & { min: number; max: number; unit?: string }) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [isInvalid, setIsInvalid] = useState(false)
  const save = async () => {
    if (text === null) return
    const number = Number(text)
    const isFit = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max
    setIsInvalid(!isFit)
    if (isFit && (number === value || (await onChange(number)))) setText(null)
  }
  const range = `${min}–${max}${unit ?? ''}`
  return (
    <div className={row}>
      <label htmlFor={id}>{label}</label>
      <span className="flex items-center gap-2">
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={text ?? String(value)}
          aria-invalid={isInvalid}
          aria-describedby={`${id}-help`}
          onChange={event => setText(event.target.value)}
          onBlur={() => void save()}
          onKeyDown={event => event.key === 'Enter' && void save()}
          className={`${control} w-full tabular-nums ${isInvalid ? 'border-again' : ''}`}
        />
        {unit}
      </span>
      <Help id={id} text={[help, range].filter(Boolean).join(' ')} isProblem={isInvalid} />
    </div>
  )
}

export function StepsField({ label, help, value, onChange }: Shared<number[]>) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [isInvalid, setIsInvalid] = useState(false)
  const save = async () => {
    if (text === null) return
    const steps = text
      .split(/[\s,，、]+/)
      .filter(Boolean)
      .map(Number)
    const isFit =
      steps.length <= 5 &&
      steps.every(
        (step, place) => Number.isInteger(step) && step >= 1 && step < 1440 && step >= (steps[place - 1] ?? 0),
      )
    setIsInvalid(!isFit)
    if (isFit && (await onChange(steps))) setText(null)
  }
  return (
    <div className={row}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoComplete="off"
        value={text ?? value.join(' ')}
        aria-invalid={isInvalid}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={event => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={event => event.key === 'Enter' && void save()}
        className={`${control} tabular-nums ${isInvalid ? 'border-again' : ''}`}
      />
      <Help id={id} text={help} isProblem={isInvalid} />
    </div>
  )
}

function Help({ id, text, isProblem = false }: { id: string; text?: string | undefined; isProblem?: boolean }) {
  if (!text) return null
  return (
    <p id={`${id}-help`} className={`text-small sm:col-span-2 ${isProblem ? 'text-again' : 'text-soft'}`}>
      {text}
    </p>
  )
}
