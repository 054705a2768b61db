import { describe, expect, it } from 'vitest'
import { waitWhileBusy } from '@/lib/db/sqlite/wait-while-busy'

const locked = () => Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 })

function busyFor(attempts: number) {
  const tries = { count: 0 }
  const attempt = () => {
    tries.count++
    if (tries.count <= attempts) throw locked()
    return 'done'
  }
  return { tries, attempt }
}

describe(waitWhileBusy, () => {
  it('does not wait when nothing is in the way', async () => {
    const { tries, attempt } = busyFor(0)
    expect(await waitWhileBusy(attempt, { limit: 0 })).toBe('done')
    expect(tries.count).toBe(1)
  })

  it('tries until the lock is free', async () => {
    const { tries, attempt } = busyFor(5)
    expect(await waitWhileBusy(attempt, { limit: 10_000 })).toBe('done')
    expect(tries.count).toBe(6)
  })

  it('lets others run meanwhile', async () => {
    let free = false
    setImmediate(() => {
      free = true
    })
    const attempt = () => {
      if (!free) throw locked()
      return 'after the other'
    }
    expect(await waitWhileBusy(attempt, { limit: 10_000 })).toBe('after the other')
  })

  it('gives up with the error of the lock', async () => {
    const { tries, attempt } = busyFor(Number.POSITIVE_INFINITY)
    await expect(waitWhileBusy(attempt, { limit: 20 })).rejects.toMatchObject({ errcode: 5 })
    expect(tries.count).toBeGreaterThan(1)
  })

  it('does not try again after any other error', async () => {
    let tries = 0
    const attempt = () => {
      tries++
      throw new Error('no such table: Card')
    }
    await expect(waitWhileBusy(attempt, { limit: 10_000 })).rejects.toThrow('no such table')
    expect(tries).toBe(1)
  })
})
