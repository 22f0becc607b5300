import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Some tests drive real browsers, servers and databases; on a busy build machine one may come too late, once.
    retry: process.env['CI'] ? 1 : 0,
  },
})
