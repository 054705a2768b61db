import type { ParsedContent } from '../parse-content'
import type { Problem } from '../problem'
import type { Resource } from '../resource'
import { giveawayMeasures } from './giveaways'
import { isKept, type Measure } from './measure'
import { phoneMeasures } from './phone-lengths'
import { quotaMeasures } from './quotas'
import { similarPromptMeasures } from './similar-prompts'

/** Every figure over the whole deck that has a limit, but for those that need questions to be drawn. */
export function deckMeasures(resources: readonly Resource[]): Measure[] {
  return [
    ...quotaMeasures(resources),
    ...giveawayMeasures(resources),
    ...similarPromptMeasures(resources),
    ...phoneMeasures(resources),
  ]
}

/** A limit that is not kept, at each card that counts against it, or at the list of resources when it is the deck's as a whole. */
export function deckProblems(measures: readonly Measure[], { places }: Pick<ParsedContent, 'places'>): Problem[] {
  return measures
    .filter(measured => !isKept(measured))
    .flatMap(measured => {
      const message = `${measured.what}: ${shown(measured, measured.value)}, ${measured.kind} ${shown(measured, measured.limit)}`
      const at = measured.examples.flatMap(name => {
        const place = places.get(name.split(/[/ ]/)[0] ?? '')
        return place ? [place.yaml.problem(place.path, `${name}: ${message}`)] : []
      })
      return at.length > 0 ? at : [{ file: 'order.yaml', line: 1, field: '', message }]
    })
}

const shown = ({ unit }: Measure, value: number) => (unit === 'share' ? `${(value * 100).toFixed(1)} %` : String(value))
