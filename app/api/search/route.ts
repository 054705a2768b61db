import { loadSearchEntries } from '@/lib/use-cases/load-search-entries'
import { queryHandler } from '../handle-request'

const answer = queryHandler(loadSearchEntries)

/** Content changes only when the app starts: for some minutes the browser need not ask again, and can search without a network. */
export async function GET(request: Request): Promise<Response> {
  const response = await answer(request)
  if (response.ok) response.headers.set('cache-control', 'private, max-age=600')
  return response
}
