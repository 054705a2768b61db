import { describe, expect, it } from 'vitest'
import { WriterTurns } from '@/lib/db/sqlite/writer-turns'

describe(WriterTurns, () => {
  it('gives one turn at a time, in the order they were asked for', async () => {
    const turns = new WriterTurns()
    const seen: string[] = []
    const work = async (name: string) => {
      const end = await turns.take()
      seen.push(`${name} begins`)
      await new Promise(setImmediate)
      seen.push(`${name} ends`)
      end()
    }
    await Promise.all(['a', 'b', 'c'].map(work))
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  it('gives a turn at once when nobody has it, also after it was ended twice', async () => {
    const turns = new WriterTurns()
    const end = await turns.take()
    end()
    end()
    const endNext = await turns.take()
    let third = false
    const waiting = turns.take().then(() => {
      third = true
    })
    end()
    await new Promise(setImmediate)
    expect(third).toBe(false)
    endNext()
    await waiting
    expect(third).toBe(true)
  })
})
