import { defineConfig } from 'vitest/config'

/** Tests that drive real browsers, servers, workers and databases; on a busy build machine one may come too late, once. */
const DOORS = ['cli', 'desk', 'server', 'store', 'web'].map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'values', include: ['test/**/*.test.ts'], exclude: DOORS } },
      { extends: true, test: { name: 'doors', include: DOORS, retry: process.env['CI'] ? 1 : 0 } },
    ],
  },
})
