/**
 * For a card's id (or `card/variant` where a variant asks for something else): the drawn numbers, by name, to the answer.
 * Written from the formulas of the sources, not from the cards, so that a slip in a card shows.
 */
export type IndependentAnswers = Readonly<Record<string, (drawn: (name: string) => number) => number>>
