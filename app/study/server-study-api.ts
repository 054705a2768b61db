import type { Delivered, RefusedDelivery, SessionSummary, StudyApi } from '@/components/study/study-api'
import type { StudyQueue } from '@/lib/queue/study-entry'
import { postJson } from '../post-json'

/** The study screen's server: the app's own routes. */
export const serverStudyApi: StudyApi = {
  async deliver(delivery, sentAt) {
    const path = delivery.kind === 'answer' ? '/api/answers' : '/api/undo'
    const response = await postJson(path, { ...delivery.body, sentAt })
    if (!response || response.status >= 500) return { status: 'failed' }
    const reply = await jsonOf<Delivered & { error?: RefusedDelivery }>(response)
    if (!reply) return { status: 'failed' }
    return response.ok
      ? { status: 'delivered', result: reply }
      : { status: 'refused', refusal: reply.error ?? { code: 'invalid', message: '' } }
  },
  async mark(cardId, mark, note) {
    const response = await postJson('/api/marks', { cardId, mark, ...(mark === 'flag' ? { note: note ?? '' } : {}) })
    return response?.ok ?? false
  },
  refresh: () => get<StudyQueue>('/api/study'),
  summary: sessionId => get<SessionSummary>(`/api/summary?session=${sessionId}`),
  async finish(sessionId) {
    const response = await postJson('/api/finish', { sessionId })
    return response?.ok ?? false
  },
}

async function get<T>(path: string): Promise<T | null> {
  try {
    const response = await fetch(path, { cache: 'no-store' })
    return response.ok ? await jsonOf<T>(response) : null
  } catch {
    return null
  }
}

/** null when a proxy or a dying server sent something else than our JSON. */
async function jsonOf<T>(response: Response): Promise<T | null> {
  try {
    return (await response.json()) as T
  } catch {
    return null
  }
}
