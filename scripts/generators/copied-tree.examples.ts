import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../processes/part.ts';

const copied = [
  'GLOSSARY.md',
  'tsconfig.base.json',
  'scripts/environment.ts',
  'scripts/testing/property-seed.ts',
  'packages/domain',
  'packages/api/src',
  'packages/ui/src',
  'apps/admin/src/lib',
] as const;

const eventsLine =
  '| `events` | event | événement | something that people come to on a day | ce à quoi on se rend un jour donné | |';

/** A copy of what the generators read and write, whose glossary knows events; remove it after the last test. */
export function copyTree(): { root: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'coalition-generators-'));
  for (const path of copied) {
    cpSync(join(root, path), join(copy, path), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/\/(dist|\.vite)$/.test(file),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const glossary = join(copy, 'GLOSSARY.md');
  const text = readFileSync(glossary, 'utf8');
  writeFileSync(glossary, text.replace(/^\| `exports`/m, `${eventsLine}\n$&`));
  return {
    root: copy,
    remove: () => {
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

const Report = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) })),
});

/** Runs some of the domain's tests in a copy. Returns the names of those that failed, in order, and how many passed. */
export function runDomainTests(copy: string, files: readonly string[]): { failed: string[]; passed: number } {
  const report = join(copy, 'report.json');
  const options = ['run', '--reporter=json', `--outputFile=${report}`];
  spawnSync(process.execPath, [join(copy, 'node_modules/vitest/vitest.mjs'), ...options, ...files], {
    cwd: join(copy, 'packages/domain'),
  });
  const results = Report.parse(JSON.parse(readFileSync(report, 'utf8'))).testResults.flatMap(
    (file) => file.assertionResults,
  );
  const failed = results.filter(({ status }) => status === 'failed').map(({ title }) => title);
  return { failed, passed: results.length - failed.length };
}
