import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // The marker module throws outside React's server build; tests run server code on purpose.
      'server-only': `${root}lib/testing/server-only.ts`,
    },
  },
  test: { include: ['{lib,components,scripts,content,app}/**/*.test.ts'], restoreMocks: true },
})
