/**
 * What each field of the files under content/ is, for editors that show it (docs/content.md says it at length). A key is
 * the end of the path to the field: of two that fit the longer one counts.
 */
export const FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'text.en': 'In English.',
  'text.zh': 'In Simplified Chinese: full-width punctuation, no spaces between Han and Latin.',

  'topic.title': 'The title of the topic.',
  keyPoints: 'Claims worth keeping, in the order in which they are learnt.',
  'keyPoints.id': 'Stable, never used again for anything else: the number of the facts where there is one.',
  level: 'essential: the course quiz can ask it; core: every learner should know it; deeper: for a second pass.',
  point: 'The claim, in one or two plain sentences.',
  note: 'Where course and source differ, or a caveat.',
  'keyPoints.source': 'Where it stands, so that a reader can open it.',
  locator: 'The place in the source: a section, a table, a page of the course.',
  link: 'The address of the source.',
  'source.link': "Left out: the resource's link.",
  verified:
    'How it was checked: in the source itself, elsewhere, by working it out, in documentation, in the course, or not.',
  cards: 'What asks for this key point.',

  'resource.id': 'The name of the folder.',
  'resource.title': 'The whole title.',
  shortTitle: 'For navigation: at most about 20 characters.',
  section: 'The part of the course it belongs to.',
  'resource.kind': 'What sort of source it is.',
  authors: 'As they sign it; the first few of many.',
  year: 'Of publication.',
  summary: 'What it is and why it is on the list, in two or three sentences.',
  guide: 'What the study guide says above the key points.',
  what: 'What it is and what it found, in one paragraph.',
  'guide.why': 'Why it is on this list, what to take from it, in one paragraph.',
  accounts: "Where the course's account and the source's own differ.",
  about: 'What they differ on.',
  course: "The course's account.",
  'accounts.source': "The source's own account.",
  topics: 'The names of the topic files, in order.',

  id: "Stable: the key point's id and a letter; in a variant a letter, from b on.",
  kind: 'How it is asked.',
  prompt: 'The question: one thing, under 200 characters in English and 100 in Chinese.',
  explanation: 'Why it is so, with the neighbouring fact that makes it stick: one to three sentences.',
  template: "Which of the facts' calculation templates it carries out.",
  variants: 'Other wordings. The card itself is a; what a variant leaves out is taken from the card.',

  options: 'Of the same form and about the same length.',
  right: 'A right option.',
  wrong: 'A wrong option that people really believe.',
  'option.why': 'Corrects the belief, in one sentence.',

  answer: 'The right answer.',
  value: 'A number such as 569e9.',
  unit: 'The unit, shown beside the number.',
  tolerance: '2% of the value, ±0.5 an amount, or exact.',
  mistakes: 'Wrong answers worth a reason.',
  'mistakes.value': 'The wrong number.',
  'mistakes.forms': 'Forms of the wrong term.',
  'mistakes.formula': 'The wrong way of calculating.',
  'mistakes.why': 'What went wrong, in one sentence.',
  accepted: 'Every form that counts, in any language; case, width, spaces and hyphens do not matter.',
  'typedCard.answer': 'The term as it is shown.',

  items: 'Three to six, in the right order.',
  ends: 'What first and last mean.',
  first: 'What the first place means, such as smallest.',
  last: 'What the last place means, such as largest.',
  'recallCard.answer': 'What the learner compares with.',
  points: 'What a good answer holds: two to four.',

  draws: 'Numbers drawn anew each time, by name; every combination must be sensible.',
  let: 'Names for formulas over the draws and the names before them.',
  formula: 'With + - * / ^, brackets, and sqrt exp ln log2 log10 abs round floor ceil min max.',
  format: 'How the answer is shown.',
  steps: 'The worked solution, with {{name}}, {{name|scale}}, {{name|sci}} … where a number goes.',
  from: 'The smallest number.',
  to: 'The largest number.',
  step: 'The distance between two.',
  of: 'One of these.',
}

/** The description of the field at the end of this path. */
export function describeField(path: readonly string[]): string | undefined {
  for (let from = 0; from < path.length; from++) {
    const found = FIELD_DESCRIPTIONS[path.slice(from).join('.')]
    if (found) return found
  }
  return undefined
}
