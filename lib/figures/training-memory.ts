/** Bytes a parameter needs in 32-bit training with Adam. Course, "Additional GPU RAM needed to train 1B parameters". */
export const TRAINING_BYTES = [
  { id: 'weights', bytes: 4 },
  { id: 'adam', bytes: 8 },
  { id: 'gradients', bytes: 4 },
  /** A high-end estimate. */
  { id: 'activations', bytes: 8 },
] as const

export type MemoryPart = (typeof TRAINING_BYTES)[number]['id']

export const TRAINING_TOTAL = TRAINING_BYTES.reduce((sum, { bytes }) => sum + bytes, 0)

export const gigabytes = (parameters: number, bytes: number) => (parameters * bytes) / 1e9
