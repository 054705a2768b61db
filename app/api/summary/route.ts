import { z } from 'zod'
import type { SessionId } from '@/lib/shared/ids'
import { loadSummary } from '@/lib/use-cases/load-summary'
import { refuse } from '@/lib/use-cases/refusal'
import { queryHandler } from '../handle-request'

const sessionSchema = z.uuid()

export const GET = queryHandler(async (app, url) => {
  const session = sessionSchema.safeParse(url.searchParams.get('session'))
  return session.success ? loadSummary(app, session.data as SessionId) : refuse('invalid', 'expected session=UUID')
})
