// One row a quantity, one entry a unit of it. A number in another unit of the same quantity is another amount.
// GiB and GB are told apart by few, and differ by less than most tolerances of such cards.
const QUANTITIES: readonly (readonly RegExp[])[] = [
  [
    ...[/^bits?\b|^比特/, /^bytes?\b|^b\b|^字节/],
    ...['k', 'm', 'g', 't', 'p'].map(prefix => new RegExp(`^${prefix}i?b\\b`)),
  ],
  [
    ...[/^s\b|^secs?\b|^seconds?\b|^秒/, /^mins?\b|^minutes?\b|^分钟/, /^h\b|^hrs?\b|^hours?\b|^小时/],
    ...[/^days?\b|^天|^日/, /^weeks?\b|^周/, /^months?\b|^个?月/, /^years?\b|^年/],
  ],
  ['', 'k', 'm', 'g', 't', 'p', 'e'].map(prefix => new RegExp(`^${prefix}flop(?:s\\b|/s\\b|\\b)`)),
]

/** Whether a number's unit measures what one of the names does, but in another size: MB where GB is asked for. */
export function isOtherUnit(unit: string, names: readonly string[]): boolean {
  const asked = names.map(name => name.normalize('NFKC').toLowerCase().trim())
  return QUANTITIES.some(units => {
    const given = units.find(pattern => pattern.test(unit))
    return (
      given !== undefined &&
      asked.some(name => units.some(pattern => pattern.test(name))) &&
      !asked.some(name => given.test(name))
    )
  })
}
