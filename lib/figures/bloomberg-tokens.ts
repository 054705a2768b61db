const BILLION = 1e9

/** Tokens wished for, gathered and read in training BloombergGPT (Wu et al. 2023). */
export const BLOOMBERG_TOKENS = {
  /** The course's reading; it is the size of Chinchilla's own data. */
  course: 1400 * BILLION,
  /** §3.2: Chinchilla's approaches 1 and 2 on the budget of 1.3 million GPU-hours. */
  optimum: [1111 * BILLION, 1176 * BILLION],
  /** Table 1; the parts are rounded there. */
  gathered: 708.9 * BILLION,
  financial: 363 * BILLION,
  public: 345 * BILLION,
  /** §4, Table 4. */
  seen: 569 * BILLION,
} as const
/** Table 4. */
export const BLOOMBERG_PARAMETERS = 50.6 * BILLION
