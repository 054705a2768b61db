import type { Term } from '@/lib/content/glossary'
import { aText } from './bodies'

export const aTerm = (en: string, zh: string, more: Partial<Term> = {}): Term => ({
  ...{ id: en.toLowerCase().replaceAll(' ', '-'), en, forms: [], zh, also: [], avoid: [], check: true },
  ...{ definition: aText(`what ${en} is`), ...more },
})
