const HAN_RUN = /\p{Script=Han}+/gu
const LATIN_WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu

/**
 * The words by which a text is found: Latin words and numbers in lower case and, as Han is written without spaces, every
 * Han character and every pair of neighbours.
 */
export function wordsOfText(text: string): string[] {
  const { han, latin } = split(text)
  return [...latin, ...han.flatMap(run => [...run, ...pairsOf(run)])]
}

/** The words of what was typed: a Han run of two or more characters is looked for by its pairs alone. */
export function wordsOfQuery(text: string): string[] {
  const { han, latin } = split(text)
  return [...latin, ...han.flatMap(run => (run.length === 1 ? [run] : pairsOf(run)))]
}

export const isHan = (word: string) => /\p{Script=Han}/u.test(word)

function split(text: string) {
  const plain = text.normalize('NFKC').toLowerCase()
  return { han: plain.match(HAN_RUN) ?? [], latin: plain.replace(HAN_RUN, ' ').match(LATIN_WORD) ?? [] }
}

const pairsOf = (run: string) => [...run].slice(1).map((character, place) => `${[...run][place]}${character}`)
