/** Posts a command to one of the app's own routes; null when the server cannot be reached. */
export async function postJson(path: string, body: object): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    })
  } catch {
    return null
  }
}
