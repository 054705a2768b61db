/** As long, as random and as unordered as the browser's. */
export function seededUuid(int: (below: number) => number): string {
  const hex = [0, 0, 0, 0].map(() => int(0x1_0000_0000).toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
