import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { LANGUAGES } from '@/lib/shared/language'
import { ResourceFigure } from './resource-figure'

const RESOURCES = parse(readFileSync('content/order.yaml', 'utf8')) as string[]

const CASES = RESOURCES.flatMap(resourceId => LANGUAGES.map(language => ({ resourceId, language })))

describe('ResourceFigure', () => {
  it.each(CASES)('draws $resourceId in $language, every number of it a number', props => {
    const markup = renderToStaticMarkup(createElement(ResourceFigure, props))
    expect(markup.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(2)
    expect(markup).toMatch(/<figcaption[^>]*>[^<]+</)
    expect(markup).toMatch(/<details/)
    expect(markup).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('draws nothing for a resource it does not know', () => {
    expect(renderToStaticMarkup(createElement(ResourceFigure, { resourceId: 'unknown', language: 'en' }))).toBe('')
  })
})
