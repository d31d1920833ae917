import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['src/database/testing/global-setup.ts'],
    setupFiles: ['src/database/testing/each-file.ts'],
    pool: 'forks',
    isolate: false,
    // Each embedded database takes up to 0.8 GB while it opens; a third worker uses what two leave of two cores.
    maxWorkers: 3,
    // Ample, so that a busy machine fails nothing; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
