/** Milliseconds since 1970-01-01T00:00Z, an integer. The pure folders get every instant as an argument. */
export type Instant = number

/** An IANA time-zone name, such as `Asia/Shanghai`. */
export type TimeZone = string

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
