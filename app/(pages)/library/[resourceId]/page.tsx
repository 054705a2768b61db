import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ResourceView } from '@/components/library/resource-view'
import type { Guide } from '@/lib/content/resource'
import { typeset } from '@/lib/content/typeset'
import type { ResourceId } from '@/lib/shared/ids'
import { loadResourcePage } from '@/lib/use-cases/load-resource-page'
import { requestLanguage } from '../../../i18n/request-language'
import { learnerSettings, pageApp } from '../../../learner'

type Props = { params: Promise<{ resourceId: string }> }

const load = cache(async (id: string) => (await loadResourcePage(await pageApp(), id as ResourceId)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ resource }, language] = await Promise.all([load((await params).resourceId), requestLanguage()])
  return { title: resource.shortTitle[language] }
}

export default async function ResourcePage({ params }: Props) {
  const [page, language, settings] = await Promise.all([
    load((await params).resourceId),
    requestLanguage(),
    learnerSettings(),
  ])
  const { resource, states, levels, standing } = page
  const topics = resource.topics.map(topic => ({
    id: topic.id.split('/')[1] ?? topic.id,
    title: topic.title[language],
    keyPoints: topic.keyPoints.flatMap(point => {
      const state = states.get(point.id)
      if (!state) return []
      const { id, level, source, cards } = point
      return [
        {
          ...{
            id,
            level,
            state,
            masteryLevel: levels.get(id) ?? 'new',
            cards: cards.length,
            link: source.link,
            verified: source.verified,
          },
          point: typeset(point.point),
          note: point.note ? typeset(point.note) : null,
          locator: typeset(source.locator),
        },
      ]
    }),
  }))
  return (
    <ResourceView
      resource={resource}
      topics={topics}
      standing={standing}
      guide={resource.guide ? typesetGuide(resource.guide) : null}
      language={language}
      both={settings.bothLanguages}
    />
  )
}

const typesetGuide = ({ what, why, accounts }: Guide) => ({
  what: typeset(what),
  why: typeset(why),
  accounts: accounts.map(({ about, course, source }) => ({
    ...{ about: typeset(about), course: typeset(course), source: typeset(source) },
  })),
})
