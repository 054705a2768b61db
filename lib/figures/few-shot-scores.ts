/** Percent right of GPT-3 175B with no, one or several examples in the prompt (Brown et al. 2020). */
export const FEW_SHOT_SCORES = [
  // Table 3.2
  { id: 'lambada', zero: 76.2, one: 72.5, few: 86.4 },
  // Table 3.3, closed book
  { id: 'trivia', zero: 64.3, one: 68, few: 71.2 },
  // §3.9.3, 374 SAT analogy problems
  { id: 'analogies', zero: 53.7, one: 59.1, few: 65.2 },
] as const

export const SHOTS = ['zero', 'one', 'few'] as const
export type Shots = (typeof SHOTS)[number]
export type FewShotTask = (typeof FEW_SHOT_SCORES)[number]['id']
