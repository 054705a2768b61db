import { expect, it } from 'vitest'
import { LLAMA_MODELS, PUBLISHED_MODELS, TOKENS_PER_PARAMETER, tokensPerParameter } from './published-models'

const ratios = Object.fromEntries(PUBLISHED_MODELS.map(model => [model.name, tokensPerParameter(model).toFixed(2)]))

it('comes to the tokens a parameter of the reading list', () => {
  expect(ratios).toMatchObject({
    ...{
      'GPT-3': '1.71',
      Gopher: '1.07',
      'MT-NLG': '0.51',
      Chinchilla: '20.00',
      'GPT-NeoX': '23.60',
      'OPT-66B': '4.55',
    },
    ...{ BLOOM: '2.08', 'OPT-175B': '1.03', PaLM: '1.44', 'Jurassic-1': '1.69', BloombergGPT: '11.25' },
    ...{ 'LLaMA-7B': '149.25', 'LLaMA-13B': '76.92', 'LLaMA-33B': '43.08', 'LLaMA-65B': '21.47' },
  })
})

it('puts every LLaMA on or above 20 tokens a parameter', () => {
  expect(LLAMA_MODELS.filter(model => tokensPerParameter(model) < TOKENS_PER_PARAMETER)).toEqual([])
})
