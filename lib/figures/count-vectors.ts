/** Counts of two words in three corpora. Course lecture "Cosine Similarity: Intuition". */
export const CORPORA = [
  { id: 'food', disease: 5, eggs: 15 },
  { id: 'agriculture', disease: 20, eggs: 40 },
  { id: 'history', disease: 30, eggs: 20 },
] as const

export type Corpus = (typeof CORPORA)[number]
type Counts = { readonly disease: number; readonly eggs: number }

export const euclideanDistance = (a: Counts, b: Counts) => Math.hypot(a.disease - b.disease, a.eggs - b.eggs)

export const cosineSimilarity = (a: Counts, b: Counts) =>
  (a.disease * b.disease + a.eggs * b.eggs) / (Math.hypot(a.disease, a.eggs) * Math.hypot(b.disease, b.eggs))

export const degreesBetween = (a: Counts, b: Counts) =>
  // Rounding can push the cosine of a vector with itself above 1.
  (Math.acos(Math.min(1, cosineSimilarity(a, b))) * 180) / Math.PI
