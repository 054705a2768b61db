'use client'
import type { Language } from '@/lib/shared/language'

type Props = { to: Language; label: string; title: string; onSwitch(language: Language): Promise<void> }

export function LanguageSwitch({ to, label, title, onSwitch }: Props) {
  return (
    <form action={() => onSwitch(to)}>
      <button
        type="submit"
        lang={to === 'zh' ? 'zh-Hans' : 'en'}
        title={title}
        className="inline-flex min-h-10 items-center px-2 text-control text-soft hover:text-ink sm:px-3"
      >
        {label}
      </button>
    </form>
  )
}
