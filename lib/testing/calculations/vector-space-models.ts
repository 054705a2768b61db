import type { IndependentAnswers } from './independent-answers'

type Point = readonly number[]

/** vector-space-models-calc-01: reads the sentence place by place; the target is the only word counted from. */
function neighbours(words: number, target: number, k: number): number {
  let counted = 0
  for (let place = 1; place <= words; place++) if (place !== target && Math.abs(place - target) <= k) counted++
  return counted
}

/** vector-space-models-calc-02 */
const distance = (v: Point, w: Point) => Math.hypot(...v.map((entry, i) => entry - (w[i] ?? 0)))

/** vector-space-models-calc-03, by the law of cosines: no dot product. */
function cosine(v: Point, w: Point): number {
  const [a, b] = [Math.hypot(...v), Math.hypot(...w)]
  return (a * a + b * b - distance(v, w) ** 2) / (2 * a * b)
}

/** vector-space-models-calc-04: x₂ + (y₁ − x₁), entry by entry. */
const analogy = (x1: Point, y1: Point, x2: Point) => x2.map((entry, i) => entry + ((y1[i] ?? 0) - (x1[i] ?? 0)))

/** vector-space-models-calc-05: the share of the `k` largest, in percent. */
function retained(eigenvalues: readonly number[], k: number): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const sorted = [...eigenvalues].sort((a, b) => b - a)
  return (sum(sorted.slice(0, k)) / sum(sorted)) * 100
}

/** vector-space-models-calc-06: eigenvalues of [[a, b], [b, c]], by the angle of the first direction. */
function eigenvalues(a: number, b: number, c: number): [number, number] {
  const angle = Math.atan2(2 * b, a - c) / 2
  const along = (x: number, y: number) => a * x * x + 2 * b * x * y + c * y * y
  return [along(Math.cos(angle), Math.sin(angle)), along(-Math.sin(angle), Math.cos(angle))]
}

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const vectorSpaceModels: IndependentAnswers = {
  // vector-space-models-calc-01: the row's counts add up to the neighbours in both sentences
  'vector-space-models-06-b': drawn =>
    neighbours(drawn('m'), drawn('m'), drawn('k')) + neighbours(drawn('n'), drawn('q'), drawn('k')),

  // vector-space-models-calc-01: distances of the other word in three sentences
  'vector-space-models-08-b': drawn => [1, drawn('b'), drawn('c')].filter(away => away <= drawn('k')).length,

  // vector-space-models-10: occurrences in all documents of one category
  'vector-space-models-10-b': drawn => [drawn('a'), 0, drawn('b')].reduce((count, times) => count + times),

  // vector-space-models-calc-02
  'vector-space-models-16-a': drawn =>
    distance([drawn('a'), drawn('b'), drawn('c')], [drawn('p'), drawn('q'), drawn('r')]),

  // vector-space-models-calc-02: (3s, 4s) is 5s long, and the other lies n − 1 such lengths farther out
  'vector-space-models-18-b': drawn => (drawn('n') - 1) * 5 * drawn('s'),

  // vector-space-models-calc-03
  'vector-space-models-20-b': drawn => cosine([drawn('a'), drawn('b')], [drawn('p'), drawn('q')]),

  // vector-space-models-22: two vectors with that cosine, one of them stretched
  'vector-space-models-22-b': drawn => {
    const c = drawn('c')
    return cosine([drawn('n'), 0], [c, Math.sqrt(1 - c * c)])
  },

  // vector-space-models-24: two vectors of length 1 with that cosine
  'vector-space-models-24-b': drawn => distance([1, 0], [drawn('c'), Math.sin(Math.acos(drawn('c')))]),

  // vector-space-models-calc-04, first coordinate
  'vector-space-models-27-b': drawn =>
    analogy([drawn('a'), drawn('b')], [drawn('c'), drawn('d')], [drawn('p'), drawn('q')])[0] ?? Number.NaN,

  // vector-space-models-calc-04, second coordinate
  'vector-space-models-29-b': drawn =>
    analogy([drawn('a'), drawn('b')], [drawn('c'), drawn('d')], [drawn('p'), drawn('q')])[1] ?? Number.NaN,

  // vector-space-models-calc-04: USA (5, 6), Washington (10, 5); A is off the prediction by g and h, B is at (1, 12)
  'vector-space-models-30-b': drawn => {
    const predicted = analogy([5, 6], [10, 5], [drawn('p'), drawn('q')])
    const a = analogy([drawn('g'), drawn('h')], predicted, [0, 0])
    return Math.min(...[a, [1, 12]].map(city => distance(city, predicted)))
  },

  // vector-space-models-calc-06
  'vector-space-models-37-b': drawn => eigenvalues(drawn('a'), drawn('b'), drawn('c'))[0],
  'vector-space-models-37-b/b': drawn => eigenvalues(drawn('a'), drawn('b'), drawn('c'))[1],

  // vector-space-models-calc-05
  'vector-space-models-39-a': drawn => retained([drawn('a'), drawn('b'), drawn('c'), drawn('d')], 2),

  // vector-space-models-calc-06 and 05
  'vector-space-models-39-b': drawn => retained(eigenvalues(drawn('a'), drawn('b'), drawn('a')), 1),
}
