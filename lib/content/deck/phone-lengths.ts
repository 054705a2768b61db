import { LANGUAGES, type Language } from '@/lib/shared/language'
import type { Resource } from '../resource'
import { plainText } from '../typeset'
import { type DeckWording, deckWordings, wordingName } from './deck-card'
import { type Measure, measure } from './measure'

/**
 * The longest a text may be, in characters as read: a prompt of six lines and options of three on a screen 360 px wide
 * (about 36 Latin letters or 17 Han characters a line), an explanation of ten.
 */
export const PHONE_LIMITS: Readonly<Record<'prompt' | 'option' | 'explanation', Record<Language, number>>> = {
  prompt: { en: 210, zh: 105 },
  option: { en: 90, zh: 50 },
  explanation: { en: 360, zh: 180 },
}

export function phoneMeasures(resources: readonly Resource[]): Measure[] {
  const wordings = deckWordings(resources)
  return (['prompt', 'option', 'explanation'] as const).map(part => {
    const long = wordings.filter(wording =>
      textsOf(wording, part).some(text =>
        LANGUAGES.some(language => plainText(text[language]).length > PHONE_LIMITS[part][language]),
      ),
    )
    const { en, zh } = PHONE_LIMITS[part]
    return measure({
      name: `long${part[0]?.toUpperCase()}${part.slice(1)}s`,
      what: `wordings with a ${part} over ${en} characters in English or ${zh} in Chinese`,
      ...{ value: long.length, limit: 0, kind: 'at most', unit: 'count', examples: long.map(wordingName) },
    })
  })
}

function textsOf({ variant: { prompt, explanation, body } }: DeckWording, part: keyof typeof PHONE_LIMITS) {
  if (part === 'prompt') return [prompt]
  if (part === 'explanation') return [explanation]
  return body.kind === 'choice' || body.kind === 'multi' ? body.options.map(({ text }) => text) : []
}
