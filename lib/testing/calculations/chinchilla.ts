import type { IndependentAnswers } from './independent-answers'

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const chinchilla: IndependentAnswers = {
  // chinchilla-calc-01: D = 20N, summed up token by token of each parameter
  'chinchilla-16-b': drawn => {
    let tokens = 0
    for (let i = 0; i < 20; i++) tokens += drawn('N')
    return tokens
  },
  // chinchilla-calc-01: tokens per parameter
  'chinchilla-16-c': drawn => Math.exp(Math.log(drawn('D')) - Math.log(drawn('N'))),
  // chinchilla-calc-02: C = 6ND and D = 20N
  'chinchilla-16-d': drawn => Math.exp((Math.log(drawn('C')) - Math.log(6) - Math.log(20)) / 2),
  'chinchilla-16-d/c': drawn => {
    const parameters = sizeByTheRuleOf20(drawn('C'))
    return drawn('C') / (6 * parameters)
  },
  // chinchilla-calc-03: the lines of approach 1 for N and for D, and that of approach 2 for N
  'chinchilla-22-a': drawn => onLine(0.498, -1.004, drawn('C')),
  'chinchilla-22-a/b': drawn => onLine(0.502, 0.229, drawn('C')),
  'chinchilla-22-a/c': drawn => onLine(0.49, -0.839, drawn('C')),
  // chinchilla-calc-04: the budget for both factors m times as large
  'chinchilla-02-c': drawn => (6 * (drawn('m') * 70e9) * (drawn('m') * 1.4e12)) / (6 * 70e9 * 1.4e12),
  // chinchilla-calc-04: the equal split, N × √k
  'chinchilla-06-c': drawn => Math.exp(0.5 * Math.log(drawn('k'))),
  // chinchilla-calc-04: Kaplan, D × k^0.27; what N × k^0.73 leaves of the budget
  'chinchilla-06-d': drawn => drawn('k') / Math.exp(0.73 * Math.log(drawn('k'))),
  // chinchilla-calc-05: the printed constants
  'chinchilla-24-b': drawn => loss(PRINTED, drawn('N'), drawn('D')),
  // chinchilla-calc-05: the constants of the replication
  'chinchilla-27-b': drawn => loss(REPLICATION, drawn('N'), drawn('D')),
  // chinchilla-calc-06: the closed form with the printed constants, G from them as well
  'chinchilla-25-b': drawn => closedFormSize(PRINTED, drawn('C')),
  // C = 6ND, per parameter and token two operations forward and four backward
  'chinchilla-19-a': drawn => 2 * drawn('N') * drawn('D') + 4 * drawn('N') * drawn('D'),
  // C = 6ND solved for D, at a size of N/r
  'chinchilla-28-d': drawn => {
    const budget = 6 * drawn('N') * drawn('D')
    return budget / 6 / (drawn('N') / drawn('r'))
  },
}

type Constants = { readonly E: number; readonly A: number; readonly B: number; readonly α: number; readonly β: number }
const PRINTED: Constants = { E: 1.69, A: 406.4, B: 410.7, α: 0.34, β: 0.28 }
const REPLICATION: Constants = { E: 1.8172, A: 482.01, B: 2085.43, α: 0.3478, β: 0.3658 }

/** L = E + A/N^α + B/D^β, the powers by logarithms. */
function loss({ E, A, B, α, β }: Constants, N: number, D: number): number {
  return E + A * Math.exp(-α * Math.log(N)) + B * Math.exp(-β * Math.log(D))
}

/** N = G·(C/6)^(β/(α+β)) with G = (αA/βB)^(1/(α+β)), by logarithms. */
function closedFormSize({ A, B, α, β }: Constants, C: number): number {
  const logG = Math.log((α * A) / (β * B)) / (α + β)
  return Math.exp(logG + (β / (α + β)) * Math.log(C / 6))
}

/** log₁₀y = slope·log₁₀C + intercept. */
function onLine(slope: number, intercept: number, C: number): number {
  return C ** slope * 10 ** intercept
}

/** The N at which 6·N·20N makes C, found by halving the interval. */
function sizeByTheRuleOf20(C: number): number {
  let [low, high] = [1, C]
  while (high / low > 1 + 1e-12) {
    const middle = Math.sqrt(low * high)
    if (6 * middle * (20 * middle) > C) high = middle
    else low = middle
  }
  return low
}
