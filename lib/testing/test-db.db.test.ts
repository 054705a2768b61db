import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/test-db'

describe(createTestDatabase, () => {
  it('gives each test an empty database of its own', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
    await one.prisma.learner.create({ data: { id: 'lin', createdAt: 1n } })
    expect(await one.prisma.learner.count()).toBe(1)
    expect(await two.prisma.learner.count()).toBe(0)
    expect(two.path).not.toBe(one.path)
    await Promise.all([one.close(), two.close()])
  })

  it('has the triggers of the migrations', async () => {
    const { prisma, close } = await createTestDatabase()
    await prisma.schedulerConfig.create({ data: { id: 'config', body: '{}' } })
    await expect(prisma.schedulerConfig.deleteMany()).rejects.toThrow('append-only')
    await close()
  })

  it('leaves nothing behind when it is closed', async () => {
    const { path, close } = await createTestDatabase()
    expect(existsSync(path)).toBe(true)
    await close()
    expect(existsSync(dirname(path))).toBe(false)
  })
})
