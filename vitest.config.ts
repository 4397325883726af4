import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 30_000,
    // Spans, hashes and goldens are byte-exact, so a test must not see the machine it runs on.
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
