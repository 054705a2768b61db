import type { Text } from '@/lib/content/card'
import { plainText } from '@/lib/content/typeset'

/** The unit's names in both languages, without marks. */
export function unitNames(unit: Text | undefined): string[] {
  return unit === undefined ? [] : [...new Set([plainText(unit.en), plainText(unit.zh)])]
}
