import { describe, expect, it } from 'vitest'
import { scriptSources } from './measure-study-page'

describe(scriptSources, () => {
  it('names each script file once', () => {
    const html =
      '<script src="/a.js" async=""></script><p></p><script async src="/b.js?x=1&amp;y=2"></script><script src="/a.js"></script>'
    expect([...scriptSources(html)]).toEqual(['/a.js', '/b.js?x=1&y=2'])
  })

  it('leaves out scripts in the page itself, and those only old browsers load', () => {
    expect([...scriptSources('<script>self.x = 1</script><script src="/old.js" noModule=""></script>')]).toEqual([])
  })
})
