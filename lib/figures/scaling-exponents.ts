/** Kaplan et al. 2020: loss falls as a power of scale while nothing else is the bottleneck. §1.2, Eq. 1.1–1.3; Table 5. */
export const SCALING_LAWS = [
  { id: 'data', exponent: 0.095 },
  { id: 'parameters', exponent: 0.076 },
  { id: 'compute', exponent: 0.05 },
] as const

export type ScaledBy = (typeof SCALING_LAWS)[number]['id']

/** What the loss is multiplied by when one quantity grows `times`-fold. */
export const lossFactor = (exponent: number, times: number) => times ** -exponent
