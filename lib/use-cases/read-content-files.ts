import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SourceFile } from '@/lib/content/parse-yaml'

/** Reads the YAML files below a folder, with paths relative to it, in the order of their names. */
export async function readContentFiles(folder: string): Promise<SourceFile[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.map(name => name.split(path.sep).join('/')).filter(name => name.endsWith('.yaml'))
  return Promise.all(
    paths.sort().map(async name => ({ path: name, text: await readFile(path.join(folder, name), 'utf8') })),
  )
}
