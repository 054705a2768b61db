import 'server-only'
import { z } from 'zod'
import { finishSession } from '@/lib/db/session-store'
import type { SessionId } from '@/lib/shared/ids'
import type { App } from './app'

export const finishCommandSchema = z.strictObject({ sessionId: z.uuid().transform(value => value as SessionId) })

/** The learner has seen the summary: studying again today is another sitting. */
export async function finishStudy(app: App, { sessionId }: z.output<typeof finishCommandSchema>) {
  await finishSession(app.prisma, app.learnerId, sessionId, app.now())
  return { status: 'saved' as const }
}
