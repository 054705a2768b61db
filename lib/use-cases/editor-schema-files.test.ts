import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { EDITOR_SCHEMAS, schemaFileText } from '@/lib/content/editor-schema'
import { parseYaml } from '@/lib/content/parse-yaml'
import { readContentFiles } from './read-content-files'

const folder = fileURLToPath(new URL('../../content', import.meta.url))
const files = await readContentFiles(folder)
const ofResources = files.filter(({ path }) => path.includes('/'))
const kindOf = (path: string) => (path.endsWith('/resource.yaml') ? 'resource' : 'topic')

describe.each(['topic', 'resource'] as const)('content/schema/%s.schema.json', kind => {
  const own = ofResources.filter(({ path }) => kindOf(path) === kind)
  const read = () => readFile(`${folder}/schema/${kind}.schema.json`, 'utf8')

  it('is what `npm run content:schema` would write', async () => {
    expect(await read()).toBe(schemaFileText(EDITOR_SCHEMAS[kind]()))
  })

  it('takes every file of its kind', async () => {
    const isValid = new Ajv({ formats: { uri: /^https?:\/\// } }).compile(JSON.parse(await read()))
    const refused = own.flatMap(file =>
      isValid(parseYaml(file).yaml.value) ? [] : [{ path: file.path, errors: isValid.errors?.slice(-3) }],
    )
    expect(refused).toEqual([])
    expect(own.length).toBeGreaterThanOrEqual(11)
  })

  it('is named in the first line of each', () => {
    const expected = `# yaml-language-server: $schema=../schema/${kind}.schema.json`
    expect(own.filter(({ text }) => text.split('\n')[0] !== expected).map(({ path }) => path)).toEqual([])
  })

  it('is no file of the reading list', () => {
    expect(files.filter(({ path }) => path.startsWith('schema/'))).toEqual([])
  })
})
