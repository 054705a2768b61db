import type { Language } from '@/lib/shared/language'

const UNITS = {
  en: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
  ],
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
  ],
} as const

/** A large count as one says it: 708.9B, 7089亿. */
export function magnitude(value: number, language: Language): string {
  const [size, sign] = UNITS[language].find(([unit]) => value >= unit) ?? [1, '']
  return `${Number((value / size).toPrecision(4))}${sign}`
}
