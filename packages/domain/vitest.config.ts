import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tarball/**/*.test.ts'],
    setupFiles: ['../../scripts/testing/property-seed.ts'],
    testTimeout: 30_000,
    isolate: false,
  },
});
