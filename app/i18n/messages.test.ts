import { describe, expect, it } from 'vitest'
import en from './en.json'
import zh from './zh.json'

type Catalogue = { [key: string]: string | Catalogue }

function flat(catalogue: Catalogue, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

/** The names a message takes, such as `count` in `{count, plural, …}`. */
const argumentsOf = (message: string) => new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(match => match[1]))

describe('messages', () => {
  const english = flat(en)
  const chinese = flat(zh)

  it('are the same in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('take the same values in both languages', () => {
    for (const [key, message] of english) {
      const names = argumentsOf(message)
      for (const name of argumentsOf(chinese.get(key) ?? '')) expect(names, key).toContain(name)
    }
  })

  it('are translated', () => {
    const same = [...english].filter(([key, message]) => chinese.get(key) === message && /[a-z]{3}/.test(message))
    expect(same.map(([key]) => key)).toEqual(['app.name'])
  })
})
