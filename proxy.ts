import { type NextRequest, NextResponse } from 'next/server'
import { preferredLanguage } from '@/app/i18n/accept-language'
import { unavailablePage } from '@/app/unavailable-page'
import { DatabaseUnavailable, logUnavailable, runningApp } from '@/lib/use-cases/start-app'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Before every page and route: no commands from other sites, and a plain page while the database cannot be used. */
export async function proxy(request: NextRequest): Promise<Response> {
  if (!SAFE_METHODS.includes(request.method) && !isSameOrigin(request))
    return Response.json(
      { error: { code: 'other-site', message: 'commands are taken from this app’s own pages only' } },
      { status: 403 },
    )
  try {
    await runningApp()
    return NextResponse.next()
  } catch (error) {
    logUnavailable(error)
    const failure = error instanceof DatabaseUnavailable ? error.failure : 'broken'
    if (request.nextUrl.pathname.startsWith('/api/'))
      return Response.json({ error: { code: `database-${failure}`, message: String(error) } }, { status: 503 })
    return unavailablePage(failure, preferredLanguage(request.headers.get('accept-language')))
  }
}

/** Browsers send Origin with every POST; a page of another site cannot change it. */
function isSameOrigin(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  return origin === null || URL.parse(origin)?.host === request.headers.get('host')
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg).*)'] }
