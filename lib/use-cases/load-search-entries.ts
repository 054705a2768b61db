import 'server-only'
import { plainText } from '@/lib/content/typeset'
import { loadWholeOutline } from '@/lib/db/catalogue-store'
import type { SearchEntry } from '@/lib/search/search-entry'
import type { Bilingual } from '@/lib/shared/language'
import type { App } from './app'

/** Everything that can be found: key points, and cards by their first wording. */
export async function loadSearchEntries({ prisma }: App): Promise<{ entries: readonly SearchEntry[] }> {
  const rows = await loadWholeOutline(prisma)
  const entries = rows.flatMap(({ resource, keyPoints }) =>
    keyPoints.flatMap(({ keyPoint, cards }): SearchEntry[] => {
      const place = { keyPointId: keyPoint.id, resourceId: resource.id, resource: resource.shortTitle }
      return [
        { id: keyPoint.id, kind: 'keyPoint', ...place, text: plain(keyPoint.point) },
        ...cards.map(
          ({ id, variants }): SearchEntry => ({ id, kind: 'card', ...place, text: plain(variants[0].prompt) }),
        ),
      ]
    }),
  )
  return { entries }
}

/** Of a template, the numbers that are drawn anew each time are left out. */
const plain = ({ en, zh }: Bilingual): Bilingual => ({ en: withoutDraws(en), zh: withoutDraws(zh) })
const withoutDraws = (text: string) => plainText(text.replace(/\{\{[^}]*\}\}/g, '…'))
