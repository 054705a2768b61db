/**
 * Puts items of one group apart while keeping their order as far as that allows: each place takes the earliest item
 * whose group differs from the one before, unless a group has grown to more than half of what is left and would
 * otherwise end in a clump. No two neighbours share a group whenever any order can do that.
 *
 * Mixing topics helps to tell them apart and to keep them (Rohrer and Taylor 2007, "The shuffling of mathematics problems
 * improves learning").
 */
export function interleave<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const groups = items.map(groupOf)
  const sizes = new Sizes(groups)
  const taken = items.map(() => false)
  const result: T[] = []
  let front = 0
  let last: string | null = null
  while (result.length < items.length) {
    while (taken[front]) front += 1
    const clump = sizes.moreThanHalfOf(items.length - result.length, last)
    let place = front
    // What is earliest, of the group that needs it or of any but the last; else there is only the last group left.
    while (place < items.length && (taken[place] || !fits(groups[place], clump, last))) place += 1
    if (place === items.length) place = front
    const item = items[place]
    const group = groups[place]
    if (item === undefined || group === undefined) break
    taken[place] = true
    sizes.takeOne(group)
    last = group
    result.push(item)
  }
  return result
}

const fits = (group: string | undefined, clump: string | null, last: string | null) =>
  clump === null ? group !== last : group === clump

/** How many items of each group are left. */
class Sizes {
  readonly #left = new Map<string, number>()
  /** How many groups have so many left, so that the largest size is known without looking at every group. */
  readonly #groupsOfSize: number[] = []
  #largest = 0

  constructor(groups: readonly string[]) {
    for (const group of groups) this.#left.set(group, (this.#left.get(group) ?? 0) + 1)
    for (const size of this.#left.values()) {
      this.#groupsOfSize[size] = (this.#groupsOfSize[size] ?? 0) + 1
      this.#largest = Math.max(this.#largest, size)
    }
  }

  /** The group, other than `last`, that is more than half of `total` items; null when there is none. */
  moreThanHalfOf(total: number, last: string | null): string | null {
    if (this.#largest * 2 <= total) return null
    for (const [group, size] of this.#left) if (size * 2 > total && group !== last) return group
    return null
  }

  takeOne(group: string): void {
    const size = this.#left.get(group) ?? 0
    this.#left.set(group, size - 1)
    this.#groupsOfSize[size] = (this.#groupsOfSize[size] ?? 0) - 1
    this.#groupsOfSize[size - 1] = (this.#groupsOfSize[size - 1] ?? 0) + 1
    while (this.#largest > 0 && !this.#groupsOfSize[this.#largest]) this.#largest -= 1
  }
}
