/** What BLOOM was trained on. Counts: BLOOM abstract and §3.1. */
export const ROOTS_LANGUAGES = { natural: 46, programming: 13 } as const

/** Percent of the training mix. BLOOM training README, 2022-07-04; the paper's Table 1 has nearly the same in bytes. */
const NAMED = [
  { id: 'english', percent: 30.3 },
  { id: 'chinese', percent: 17.7 },
  { id: 'french', percent: 13.1 },
  { id: 'code', percent: 13 },
  { id: 'spanish', percent: 10.7 },
] as const

export type RootsPart = (typeof NAMED)[number]['id'] | 'others'

export const NAMED_PERCENT = NAMED.reduce((sum, { percent }) => sum + percent, 0)

export const ROOTS_MIX: readonly { readonly id: RootsPart; readonly percent: number }[] = [
  ...NAMED,
  { id: 'others', percent: Number((100 - NAMED_PERCENT).toFixed(1)) },
]

/** The 22 languages listed as Niger–Congo, together; they are among the others. BLOOM training README, 2022-07-04. */
export const NIGER_CONGO = { languages: 22, percent: 0.035 } as const
