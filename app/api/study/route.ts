import { randomUUID } from 'node:crypto'
import type { SessionId } from '@/lib/shared/ids'
import { loadStudy } from '@/lib/use-cases/load-study'
import { queryHandler } from '../handle-request'

export const GET = queryHandler(app => loadStudy(app, randomUUID() as SessionId))
