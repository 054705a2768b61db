/** Run once when the server starts: the database is opened and the content loaded before the first visit, not at it. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openAtStart } = await import('@/lib/use-cases/start-app')
  await openAtStart()
}
