import type { KeyPointId, ResourceId, TopicId } from '@/lib/shared/ids'
import type { Card } from './card'
import { parseCard } from './parse-card'
import { parseBySchema, parseYaml, type SourceFile, type YamlFile } from './parse-yaml'
import type { Problem } from './problem'
import type { KeyPoint, Resource, Topic } from './resource'
import { orderFileSchema, resourceFileSchema, retiredFileSchema, topicFileSchema } from './source-schema'

export type ParsedContent = {
  readonly resources: readonly Resource[]
  readonly problems: readonly Problem[]
  /** Where each resource, topic, key point and card stands, for problems that later checks find: keyed by its id. */
  readonly places: ReadonlyMap<string, { readonly yaml: YamlFile; readonly path: readonly PropertyKey[] }>
}

/**
 * Makes the reading list from the files under content/ (`path` relative to it, such as `bloom/resource.yaml`).
 * What can be read is returned even when other parts have problems.
 */
export function parseContent(files: readonly SourceFile[]): ParsedContent {
  const reader = new ContentReader(files)
  const resources = reader.resources()
  return { resources, problems: reader.problems, places: reader.places }
}

class ContentReader {
  readonly problems: Problem[] = []
  readonly places = new Map<string, { yaml: YamlFile; path: readonly PropertyKey[] }>()
  #files: Map<string, SourceFile>
  #retired: ReadonlySet<string>

  constructor(files: readonly SourceFile[]) {
    this.#files = new Map(files.map(file => [file.path, file]))
    const retired = this.#files.has('retired.yaml') ? this.#open('retired.yaml') : null
    const ids = retired ? this.#keep(parseBySchema(retiredFileSchema, retired.value, retired)) : null
    this.#retired = new Set(ids ?? [])
  }

  resources(): Resource[] {
    const yaml = this.#open('order.yaml')
    if (!yaml) return []
    const order = this.#keep(parseBySchema(orderFileSchema, yaml.value, yaml)) ?? []
    const folders = new Set([...this.#files.keys()].filter(path => path.includes('/')).map(path => path.split('/')[0]))
    for (const folder of folders)
      if (folder && !order.includes(folder))
        this.problems.push(yaml.problem([], `the folder ${folder}/ is not named here`))
    return order.flatMap(slug => this.#resource(slug) ?? [])
  }

  #resource(slug: string): Resource | null {
    const yaml = this.#open(`${slug}/resource.yaml`)
    const source = yaml && this.#keep(parseBySchema(resourceFileSchema, yaml.value, yaml))
    if (!yaml || !source) return null
    if (source.id !== slug) this.problems.push(yaml.problem(['id'], `expected ${slug}, the name of the folder`))
    this.#claim(slug, yaml, [])
    for (const path of this.#files.keys()) {
      const [folder, name] = path.split('/')
      if (folder === slug && name !== 'resource.yaml' && !source.topics.some(topic => name === `${topic}.yaml`))
        this.problems.push(yaml.problem(['topics'], `${path} is not named here`))
    }
    const { topics, ...rest } = source
    const id = slug as ResourceId
    return { ...rest, id, topics: topics.flatMap(topic => this.#topic(source.link, id, topic) ?? []) }
  }

  #topic(link: string, resourceId: ResourceId, slug: string): Topic | null {
    const yaml = this.#open(`${resourceId}/${slug}.yaml`)
    const source = yaml && this.#keep(parseBySchema(topicFileSchema, yaml.value, yaml))
    if (!yaml || !source) return null
    const topicId = `${resourceId}/${slug}` as TopicId
    this.places.set(topicId, { yaml, path: [] })
    const keyPoints = source.keyPoints.map((point, index): KeyPoint => {
      const path = ['keyPoints', index]
      this.#claim(point.id, yaml, path)
      const keyPointId = point.id as KeyPointId
      const cards = point.cards.flatMap((card, cardIndex): Card[] => {
        const at = [...path, 'cards', cardIndex]
        this.#claim(card.id, yaml, at)
        const parsed = parseCard(card, { keyPointId, topicId, resourceId }, yaml, at)
        this.problems.push(...parsed.problems)
        return parsed.card ? [parsed.card] : []
      })
      const { source: locator, ...rest } = point
      return { ...rest, id: keyPointId, topicId, source: { ...locator, link: locator.link ?? link }, cards }
    })
    return { id: topicId, resourceId, title: source.title, keyPoints }
  }

  #open(path: string): YamlFile | null {
    const file = this.#files.get(path)
    if (!file) {
      this.problems.push({ file: path, line: 1, field: '', message: 'this file is missing' })
      return null
    }
    const { yaml, problems } = parseYaml(file)
    this.problems.push(...problems)
    return problems.length === 0 ? yaml : null
  }

  #keep<T>(parsed: { value: T | null; problems: readonly Problem[] }): T | null {
    this.problems.push(...parsed.problems)
    return parsed.value
  }

  /** Ids are the learner's progress: two things with one id, or an old id with a new meaning, would mix them up. */
  #claim(id: string, yaml: YamlFile, path: readonly PropertyKey[]) {
    const earlier = this.places.get(id)
    const at = [...path, 'id']
    if (earlier) this.problems.push(yaml.problem(at, `the id ${id} is taken already in ${earlier.yaml.path}`))
    else this.places.set(id, { yaml, path })
    if (this.#retired.has(id))
      this.problems.push(yaml.problem(at, `the id ${id} is retired (retired.yaml); take a new one`))
  }
}
