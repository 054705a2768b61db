import 'server-only'
import type { z } from 'zod'
import type { App } from '@/lib/use-cases/app'
import type { Refusal } from '@/lib/use-cases/refusal'
import { asUnavailable, DatabaseUnavailable, logUnavailable, runningApp } from '@/lib/use-cases/start-app'

/** No command is anywhere near this long. */
const LONGEST_BODY = 64 * 1024

/** A POST handler that cannot start with anything but what the schema parses; refusals and failures get their status. */
export function commandHandler<S extends z.ZodType, R extends object>(
  schema: S,
  run: (app: App, command: z.output<S>) => Promise<R | Refusal>,
): (request: Request) => Promise<Response> {
  return request =>
    answering(async () => {
      const type = request.headers.get('content-type') ?? ''
      if (!type.toLowerCase().startsWith('application/json'))
        return problem(415, 'not-json', 'expected a body of type application/json')
      const text = await readText(request)
      if (text === null) return problem(413, 'too-large', `expected a body of at most ${LONGEST_BODY} bytes`)
      const body = parseJson(text)
      if (body === undefined) return problem(400, 'not-json', 'the body is not JSON')
      const parsed = schema.safeParse(body)
      if (!parsed.success)
        return problem(
          400,
          'invalid',
          parsed.error.issues
            .slice(0, 5)
            .map(issue => `${issue.path.join('.') || 'body'}: ${issue.message}`)
            .join('; '),
        )
      return reply(await run(await runningApp(), parsed.data))
    })
}

/** A GET handler with the same replies. */
export function queryHandler<R extends object>(run: (app: App, url: URL) => Promise<R | Refusal>) {
  return (request: Request) => answering(async () => reply(await run(await runningApp(), new URL(request.url))))
}

function reply(result: object | Refusal): Response {
  if ('status' in result && result.status === 'refused' && 'code' in result) {
    const { httpStatus, code, message } = result as Refusal
    return problem(httpStatus, code, message)
  }
  return Response.json(result, { headers: { 'cache-control': 'no-store' } })
}

async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (thrown) {
    const error = asUnavailable(thrown)
    logUnavailable(error)
    if (error instanceof DatabaseUnavailable) return problem(503, `database-${error.failure}`, error.message)
    return problem(500, 'broken', 'something went wrong; the server’s log says more')
  }
}

export function problem(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status, headers: { 'cache-control': 'no-store' } })
}

/** null when it is longer than it may be: then it is not read to its end. */
async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST_BODY) return null
  const reader = request.body?.getReader()
  if (!reader) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > LONGEST_BODY) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
