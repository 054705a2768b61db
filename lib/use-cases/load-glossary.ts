import 'server-only'
import { readFile } from 'node:fs/promises'
import { parseGlossary, type Term } from '@/lib/content/glossary'

let loaded: Promise<readonly Term[]> | undefined

/** The terms of content/glossary.yaml, read once like the content; none while the file has problems. */
export function loadGlossary(): Promise<readonly Term[]> {
  loaded ??= readFile('content/glossary.yaml', 'utf8').then(
    text => parseGlossary({ path: 'glossary.yaml', text }).terms,
    () => [],
  )
  return loaded
}
