import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ResourceFigure } from '@/components/figures/resource-figure'
import type { ReadingPoint } from '@/components/library/key-point-item'
import { type ReadingTopic, ResourceView } from '@/components/library/resource-view'
import type { Text } from '@/lib/content/card'
import { termMarks } from '@/lib/content/mark-terms'
import type { Guide, Topic } from '@/lib/content/resource'
import { type TypesetText, typeset } from '@/lib/content/typeset'
import type { ResourceId } from '@/lib/shared/ids'
import { loadGlossary } from '@/lib/use-cases/load-glossary'
import { loadResourcePage, type ResourcePage as Page } from '@/lib/use-cases/load-resource-page'
import { requestLanguage } from '../../../i18n/request-language'
import { learnerSettings, pageApp } from '../../../learner'

type Props = { params: Promise<{ resourceId: string }> }

const load = cache(async (id: string) => (await loadResourcePage(await pageApp(), id as ResourceId)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ resource }, language] = await Promise.all([load((await params).resourceId), requestLanguage()])
  return { title: resource.shortTitle[language], description: resource.summary[language] }
}

export default async function ResourcePage({ params }: Props) {
  const [page, terms, language, settings] = await Promise.all([
    load((await params).resourceId),
    loadGlossary(),
    requestLanguage(),
    learnerSettings(),
  ])
  const both = settings.bothLanguages
  const marks = termMarks(terms)
  const guide = page.resource.guide ? readingGuide(page.resource.guide, marks.passage()) : null
  const topics = page.resource.topics.map(
    (topic): ReadingTopic => ({
      id: topic.id.split('/')[1] ?? topic.id,
      title: topic.title[language],
      keyPoints: readingPoints(topic, page, marks.passage()),
    }),
  )
  return (
    <ResourceView
      resource={page.resource}
      guide={guide}
      figure={<ResourceFigure resourceId={page.resource.id} language={language} />}
      topics={topics}
      standing={page.standing}
      marked={marks.marked().filter(each => both || each.language === language)}
      language={language}
      both={both}
    />
  )
}

/** Typesets a text and marks its terms. */
type Mark = (text: Text) => TypesetText

const readingGuide = ({ what, why, accounts }: Guide, mark: Mark) => ({
  what: mark(what),
  why: mark(why),
  accounts: accounts.map(({ about, course, source }) => ({
    ...{ about: mark(about), course: mark(course), source: mark(source) },
  })),
})

function readingPoints(topic: Topic, { resource, states, levels }: Page, mark: Mark): ReadingPoint[] {
  return topic.keyPoints.flatMap(({ id, level, point, note, source, cards }) => {
    const state = states.get(id)
    if (!state) return []
    return [
      {
        ...{ id, level, state, masteryLevel: levels.get(id) ?? 'new', cards: cards.length },
        ...{ point: mark(point), note: note ? mark(note) : null, locator: typeset(source.locator) },
        ...{ link: source.link, isOwnLink: source.link === resource.link, verified: source.verified },
      },
    ]
  })
}
