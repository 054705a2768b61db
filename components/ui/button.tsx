import clsx from 'clsx'
import type { ComponentProps } from 'react'

const LOOKS = {
  primary: 'bg-accent text-accent-ink border-transparent font-semibold hover:brightness-110',
  plain: 'bg-raised text-ink border-edge hover:bg-sunken',
  quiet: 'bg-transparent text-soft border-transparent hover:text-ink hover:bg-sunken',
} as const

export type ButtonLook = keyof typeof LOOKS

export function buttonClass(look: ButtonLook, className?: string) {
  return clsx(
    'inline-flex min-h-11 items-center justify-center gap-2 rounded-control border px-4 py-2 text-control no-underline transition-colors duration-100 disabled:opacity-50',
    LOOKS[look],
    className,
  )
}

export function Button({
  look = 'plain',
  className,
  type = 'button',
  ...props
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type={type} className={buttonClass(look, className)} {...props} />
}
