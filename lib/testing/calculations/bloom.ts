import type { IndependentAnswers } from './independent-answers'

/** The answers of this resource's calculations, worked out from the facts' own formulas and not from the cards. */
export const bloom: IndependentAnswers = {
  // bloom-calc-01, head width: h / heads
  'bloom-16-b': drawn => drawn('h') * drawn('n') ** -1,

  // bloom-calc-01, short form: in each block 4·h² for attention and 8·h² for the feed-forward network; V·h once
  'bloom-20-a': drawn => {
    const width = drawn('h')
    let parameters = 250_880 * width
    for (let block = 0; block < drawn('L'); block++) parameters += 4 * width ** 2 + 2 * width * (4 * width)
    return parameters
  },

  // bloom-calc-05: slope m_h = 2^(−8h/H) with H = 8; bias −m_h·(i−j)
  'bloom-17-b': drawn => {
    const heads = 8
    let bias = -drawn('d')
    for (let halving = 0; halving < (8 * drawn('h')) / heads; halving++) bias /= 2
    return bias
  },

  // bloom-calc-04: data × tensor × pipeline
  'bloom-24-a': drawn => {
    let gpus = 0
    for (let copy = 0; copy < drawn('D'); copy++) {
      for (let stage = 0; stage < drawn('P'); stage++) gpus += drawn('T')
    }
    return gpus
  },

  // bloom-calc-03: steps = tokens ÷ (sequences × length); ratio = tokens ÷ P
  'bloom-27-a': drawn => drawn('D') / drawn('n') / drawn('b'),
  'bloom-39-b': drawn => drawn('D') / 1e9 / (drawn('N') / 1e9),

  // bloom-calc-02: bytes = P × bytes per parameter, 1 GB = 10⁹
  'bloom-29-a': drawn => (drawn('P') / 10 ** 9) * drawn('b'),

  // bloom-calc-06: kWh × g/kWh ÷ 10⁶, the kWh given or GPU hours × kW; 1 kg/MWh is 1 g/kWh
  'bloom-37-c': drawn => (drawn('E') * drawn('g')) / 1000,
  'bloom-37-c/c': drawn => {
    const megawattHours = (drawn('G') / 1000) * drawn('p')
    return (megawattHours * drawn('g')) / 1000
  },
}
