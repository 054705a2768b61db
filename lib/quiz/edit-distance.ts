/**
 * How many letters to insert, delete, change or swap with their neighbour to make one text the other
 * (Damerau–Levenshtein in its optimal string alignment form: no letter is touched twice).
 */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  // Three rows are enough: a swap looks back two.
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (const [i, letter] of from.entries()) {
    const row = [i + 1]
    for (const [j, other] of to.entries()) {
      const changed = at(last, j) + (letter === other ? 0 : 1)
      const swapped =
        letter === to[j - 1] && other === from[i - 1] ? at(beforeLast, j - 1) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(at(last, j + 1) + 1, at(row, j) + 1, changed, swapped))
    }
    beforeLast = last
    last = row
  }
  return at(last, to.length)
}

const at = (row: readonly number[], place: number) => row[place] ?? Number.POSITIVE_INFINITY
