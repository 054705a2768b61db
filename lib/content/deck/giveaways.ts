import { LANGUAGES, type Language } from '@/lib/shared/language'
import type { Option, Variant } from '../card'
import type { Resource } from '../resource'
import { plainText } from '../typeset'
import { choiceOptions, deckWordings, wordingName } from './deck-card'
import { type Measure, measure, share } from './measure'

/** Of four options each is the longest, or the shortest, a quarter of the time; above this, taking it becomes a strategy. */
const STANDING_OUT_LIMIT = 0.3

/** What a test-wise learner could use instead of knowing the answer, in each language. */
export function giveawayMeasures(resources: readonly Resource[]): Measure[] {
  const wordings = deckWordings(resources)
  const choices = wordings.flatMap(wording => {
    const options = choiceOptions(wording.variant)
    return options ? [{ wording, options }] : []
  })
  const extreme = (language: Language, end: 'longest' | 'shortest') =>
    choices.filter(({ options }) => rightStandsOut(options, language, end)).map(({ wording }) => wordingName(wording))
  const lengths = LANGUAGES.flatMap(language =>
    (['longest', 'shortest'] as const).map(end => {
      const found = extreme(language, end)
      return measure({
        name: `${end}Right${language === 'en' ? 'En' : 'Zh'}`,
        what: `one-of-several wordings whose right option is the ${end} (${language})`,
        value: share(found.length, choices.length),
        ...{ limit: STANDING_OUT_LIMIT, kind: 'at most', unit: 'share', examples: found },
      })
    }),
  )
  const repeating = wordings.filter(({ variant }) => hasEqualOptions(variant))
  const told = wordings.filter(({ variant }) => LANGUAGES.some(language => promptHoldsAnswer(variant, language)))
  return [
    ...lengths,
    measure({
      name: 'duplicateOptions',
      what: 'wordings with two options that read the same',
      ...{ value: repeating.length, limit: 0, kind: 'at most', unit: 'count', examples: repeating.map(wordingName) },
    }),
    measure({
      name: 'promptsHoldingAnswer',
      what: 'prompts that contain their answer',
      ...{ value: told.length, limit: 0, kind: 'at most', unit: 'count', examples: told.map(wordingName) },
    }),
  ]
}

/** Whether two options look alike in either language, however they are typed. */
export function hasEqualOptions({ body }: Variant): boolean {
  if (body.kind !== 'choice' && body.kind !== 'multi') return false
  return LANGUAGES.some(language => {
    const looks = body.options.map(({ text }) =>
      plainText(text[language]).normalize('NFKC').replace(/\s+/g, ' ').trim(),
    )
    return new Set(looks).size < looks.length
  })
}

/** Whether the one right option alone is the longest (or the shortest) as it is read: without marks, in characters. */
export function rightStandsOut(options: readonly Option[], language: Language, end: 'longest' | 'shortest'): boolean {
  const sign = end === 'longest' ? 1 : -1
  const length = (option: Option) => sign * plainText(option.text[language]).length
  const right = options.find(option => option.right)
  if (!right) return false
  return options.every(option => option === right || length(option) < length(right))
}

/**
 * Whether the prompt says what it asks for: the right option or the typed term as whole words. Options that only order
 * or relate things named in the prompt are let through by being compared whole.
 */
export function promptHoldsAnswer({ prompt, body }: Variant, language: Language): boolean {
  const answers =
    body.kind === 'choice'
      ? body.options.filter(option => option.right).map(option => option.text[language])
      : body.kind === 'typed'
        ? [body.shown[language]]
        : []
  return answers.some(answer => containsWords(prompt[language], answer))
}

/** One or two characters stand in too many words to tell anything. */
const SHORTEST_ANSWER = 3

function containsWords(text: string, part: string): boolean {
  const [whole, words] = [text, part].map(each => plainText(each).normalize('NFKC').toLowerCase())
  if (!whole || !words || words.length < SHORTEST_ANSWER) return false
  const at = whole.indexOf(words)
  if (at < 0) return false
  const isLetter = (character: string | undefined) => /[a-z0-9]/.test(character ?? '')
  return !isLetter(whole[at - 1]) && !isLetter(whole[at + words.length])
}
