import { describe, expect, it } from 'vitest'
import { CORPORA, cosineSimilarity, degreesBetween, euclideanDistance } from './count-vectors'

const [food, agriculture, history] = CORPORA

describe('the corpora of the course', () => {
  it('puts agriculture nearer to history by Euclidean distance', () => {
    expect(euclideanDistance(agriculture, food).toFixed(2)).toBe('29.15')
    expect(euclideanDistance(agriculture, history).toFixed(2)).toBe('22.36')
  })

  it('puts agriculture nearer to food by the cosine', () => {
    expect(cosineSimilarity(agriculture, food).toFixed(3)).toBe('0.990')
    expect(cosineSimilarity(agriculture, history).toFixed(3)).toBe('0.868')
    expect(degreesBetween(agriculture, food)).toBeLessThan(degreesBetween(agriculture, history))
  })

  it('measures no angle between a corpus and itself', () => {
    expect(CORPORA.map(corpus => Math.round(degreesBetween(corpus, corpus)))).toEqual([0, 0, 0])
  })
})
