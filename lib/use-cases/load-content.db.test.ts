import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { choiceCard, contentFiles, topicFile } from '@/lib/testing/content-files'
import { createTestApp, type TestApp } from '@/lib/testing/test-app'
import { ContentProblems, loadContent } from './load-content'
import { readContentFiles } from './read-content-files'

let test: TestApp
let folder: string
beforeEach(async () => {
  test = await createTestApp([])
  folder = mkdtempSync(join(tmpdir(), 'keypoint-content-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await test.close()
})

function write(changed: Parameters<typeof contentFiles>[0] = {}) {
  for (const { path, text } of contentFiles(changed)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

describe(readContentFiles, () => {
  it('reads the YAML files, by paths relative to the folder, in order', async () => {
    write()
    writeFileSync(join(folder, 'notes.txt'), 'not content')
    expect(await readContentFiles(folder)).toEqual(contentFiles().sort((a, b) => (a.path < b.path ? -1 : 1)))
  })
})

describe(loadContent, () => {
  it('loads the files, and makes the learner', async () => {
    write({ 'bloom/size.yaml': topicFile(choiceCard('a') + choiceCard('b')) })
    expect(await loadContent(test.app, folder)).toEqual({ added: 2, changed: 0, archived: 0 })
    expect(await test.answer('bloom-1-b')).toMatchObject({ status: 'recorded' })
  })

  it('changes nothing when a file has problems, and says what and where', async () => {
    write()
    await loadContent(test.app, folder)
    const before = await test.prisma.card.findMany()
    write({ 'bloom/size.yaml': topicFile(choiceCard('b').replace('right:', 'rihgt:')) })
    const loading = loadContent(test.app, folder)
    await expect(loading).rejects.toThrow(ContentProblems)
    await expect(loading).rejects.toThrow(/bloom\/size\.yaml:14 .*rihgt/)
    expect(await test.prisma.card.findMany()).toEqual(before)
  })

  it('does not parse the same files again for the same build', async () => {
    write()
    await loadContent(test.app, folder, 'one')
    // What is gone from the database would come back if the files were read into it again.
    await test.prisma.cardState.deleteMany()
    await test.prisma.card.deleteMany()
    expect(await loadContent(test.app, folder, 'one')).toEqual({ added: 0, changed: 0, archived: 0 })
    expect(await test.prisma.card.count()).toBe(0)
  })

  it('parses them again when a file or the build is another, or has problems', async () => {
    write()
    await loadContent(test.app, folder, 'one')
    write({ 'bloom/size.yaml': topicFile(choiceCard('a') + choiceCard('b')) })
    expect(await loadContent(test.app, folder, 'one')).toMatchObject({ added: 1 })
    await test.prisma.cardState.deleteMany()
    await test.prisma.card.deleteMany()
    expect(await loadContent(test.app, folder, 'two')).toMatchObject({ added: 2 })
    write({ 'bloom/size.yaml': 'nonsense' })
    await expect(loadContent(test.app, folder, 'two')).rejects.toThrow(ContentProblems)
    await expect(loadContent(test.app, folder, 'two')).rejects.toThrow(ContentProblems)
  })
})
