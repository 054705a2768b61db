/** Size and training tokens of published models. Left out: PaLM 8B and 62B and LaMDA, whose token counts are not certain. */
export type PublishedModel = {
  readonly name: string
  readonly parameters: number
  readonly tokens: number
}

const model = (name: string, parameters: number, tokens: number): PublishedModel => ({ name, parameters, tokens })

// LLaMA (2302.13971) Table 2
export const LLAMA_MODELS: readonly PublishedModel[] = [
  model('LLaMA-7B', 6.7e9, 1e12),
  model('LLaMA-13B', 13e9, 1e12),
  model('LLaMA-33B', 32.5e9, 1.4e12),
  model('LLaMA-65B', 65.2e9, 1.4e12),
]

export const PUBLISHED_MODELS: readonly PublishedModel[] = [
  // GPT-3 (2005.14165) Tables 2.1 and D.1
  model('GPT-3', 175e9, 300e9),
  // Chinchilla (2203.15556) Table 1
  model('Jurassic-1', 178e9, 300e9),
  model('Gopher', 280e9, 300e9),
  model('MT-NLG', 530e9, 270e9),
  model('Chinchilla', 70e9, 1.4e12),
  // BloombergGPT (2303.17564) Tables 4 and 6
  model('GPT-NeoX', 20e9, 472e9),
  model('BLOOM', 176e9, 366e9),
  model('BloombergGPT', 50.6e9, 569e9),
  model('OPT-66B', 66e9, 300e9),
  // OPT (2205.01068) section 2.3: the size of the corpus, of which part was read twice
  model('OPT-175B', 175e9, 180e9),
  // PaLM (2204.02311), through independent summaries
  model('PaLM', 540e9, 780e9),
  ...LLAMA_MODELS,
]

export const tokensPerParameter = ({ parameters, tokens }: PublishedModel) => tokens / parameters

/** The rule of thumb read out of Chinchilla's Table 3, and the course's wording. */
export const TOKENS_PER_PARAMETER = 20
