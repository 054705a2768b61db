/** Makes the compiler refuse a `switch` that forgets a case; throws if an unparsed value gets here all the same. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`)
}
