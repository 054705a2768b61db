import { z } from 'zod'
import { inTestMode, setTestTime } from '@/lib/use-cases/clock'
import { commandHandler, problem } from '../handle-request'

const clockSchema = z.strictObject({ now: z.number().int() })

const setClock = commandHandler(clockSchema, async (_app, { now }) => {
  setTestTime(now)
  return { status: 'saved' }
})

/** Sets the server's clock, in a server that was started for tests; any other refuses. */
export async function POST(request: Request): Promise<Response> {
  return inTestMode() ? setClock(request) : problem(403, 'not-in-test-mode', 'the clock can be set in test mode only')
}
