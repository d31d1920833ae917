import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start processes and kill them: long, and mostly waiting. Begun last, they would leave the other workers without work. */
const isTrial = ({ moduleId }: TestSpecification): boolean =>
  /\/(trials|loading|backups)\/|endure-|stop-office/.test(moduleId);

class TrialsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isTrial), ...sorted.filter((file) => !isTrial(file))];
  }
}

export default defineConfig({
  test: {
    globalSetup: ['src/database/testing/global-setup.ts'],
    setupFiles: ['../../scripts/testing/property-seed.ts', 'src/database/testing/each-file.ts'],
    sequence: { sequencer: TrialsFirst },
    pool: 'forks',
    isolate: false,
    // Each embedded database takes up to 0.8 GB while it opens; a third worker uses what two leave of two cores.
    maxWorkers: 3,
    // Ample, so that a busy machine fails nothing; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
