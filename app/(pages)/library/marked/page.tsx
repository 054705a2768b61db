import type { Metadata } from 'next'
import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { MarkedView } from '@/components/library/marked-view'
import { typeset } from '@/lib/content/typeset'
import { markCommandSchema } from '@/lib/use-cases/answer-command'
import { loadMarkedCards, type MarkedCard } from '@/lib/use-cases/load-marked-cards'
import { markCard } from '@/lib/use-cases/mark-card'
import { requestLanguage } from '../../../i18n/request-language'
import { learnerSettings, pageApp } from '../../../learner'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('flagged') }
}

async function takeMarkOff(cardId: string, mark: string) {
  'use server'
  const command = markCommandSchema.safeParse({ cardId, mark })
  if (command.success) await markCard(await pageApp(), command.data)
  revalidatePath('/library/marked')
}

const shown = ({ found: { card, topic }, mark }: MarkedCard) => ({
  id: card.id,
  file: `content/${topic.id}.yaml`,
  prompt: typeset(card.variants[0].prompt),
  flaggedAt: mark.flaggedAt,
  note: mark.flagNote,
})

export default async function MarkedPage() {
  const [marked, language, settings] = await Promise.all([
    pageApp().then(loadMarkedCards),
    requestLanguage(),
    learnerSettings(),
  ])
  return (
    <MarkedView
      flagged={marked.flagged.map(shown)}
      suspended={marked.suspended.map(shown)}
      language={language}
      timeZone={settings.timeZone ?? 'UTC'}
      onTakeOff={takeMarkOff}
    />
  )
}
