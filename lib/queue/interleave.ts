type Group<T> = {
  readonly name: string
  readonly members: { readonly item: T; readonly place: number }[]
  next: number
}

/**
 * Puts items of one group apart while keeping their order as far as that allows: each place takes the earliest item
 * whose group differs from the one before, unless a group has grown to more than half of what is left and would
 * otherwise end in a clump. No two neighbours share a group whenever any order can do that.
 *
 * Mixing topics helps to tell them apart and to keep them (Rohrer and Taylor 2007, "The shuffling of mathematics problems
 * improves learning").
 */
export function interleave<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const groups = groupsOf(items, groupOf)
  const result: T[] = []
  let last: Group<T> | null = null
  while (result.length < items.length) {
    const group: Group<T> | null = nextGroup(groups, last, items.length - result.length)
    const member = group?.members[group.next]
    if (!group || !member) break
    group.next += 1
    last = group
    result.push(member.item)
  }
  return result
}

function groupsOf<T>(items: readonly T[], groupOf: (item: T) => string): Group<T>[] {
  const groups = new Map<string, Group<T>>()
  for (const [place, item] of items.entries()) {
    const name = groupOf(item)
    const group = groups.get(name) ?? { name, members: [], next: 0 }
    group.members.push({ item, place })
    groups.set(name, group)
  }
  return [...groups.values()]
}

function nextGroup<T>(groups: readonly Group<T>[], last: Group<T> | null, left: number): Group<T> | null {
  let earliest: Group<T> | null = null
  for (const group of groups) {
    const size = group.members.length - group.next
    if (size === 0 || group === last) continue
    if (size * 2 > left) return group
    if (!earliest || place(group) < place(earliest)) earliest = group
  }
  return earliest ?? last
}

const place = <T>(group: Group<T>) => group.members[group.next]?.place ?? Number.POSITIVE_INFINITY
