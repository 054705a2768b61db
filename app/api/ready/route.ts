import { queryHandler } from '../handle-request'

/** 200 once the database is open and the content is loaded. */
export const GET = queryHandler(async () => ({ status: 'ready' }))
