/** For fc.assert: enough cases, and the same ones every time; a failing case prints how to run it alone. */
export const CASES = { numRuns: 1_000, seed: 20_260_301 } as const
