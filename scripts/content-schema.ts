// `npm run content:schema`: writes the JSON Schema by which editors complete and check the files under content/.
import { mkdir, writeFile } from 'node:fs/promises'
import { EDITOR_SCHEMAS, schemaFileText } from '@/lib/content/editor-schema'

await mkdir('content/schema', { recursive: true })
for (const [name, schema] of Object.entries(EDITOR_SCHEMAS)) {
  const file = `content/schema/${name}.schema.json`
  await writeFile(file, schemaFileText(schema()))
  console.log(file)
}
