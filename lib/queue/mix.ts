/**
 * Spreads `extra` evenly through `main`, both in their own order, as Anki mixes new cards with reviews: the share of
 * extra items among those taken so far stays as close as it can to their share overall.
 */
export function mixEvenly<T>(main: readonly T[], extra: readonly T[]): T[] {
  const result: T[] = []
  const total = main.length + extra.length
  let taken = 0
  for (let place = 0; place < total; place++) {
    const due = Math.floor(((place + 1) * extra.length) / total)
    const item = taken < due ? extra[taken] : main[place - taken]
    if (taken < due) taken += 1
    if (item !== undefined) result.push(item)
  }
  return result
}
