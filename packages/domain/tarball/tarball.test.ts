/// <reference types="node" />
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { docstringExamples } from './docstring-examples.ts';
import { exampleBundle, exampleCheckpoint, exampleHistory, exampleKey } from '../src/proofs/history.examples.ts';
import { makeFreshProject, runIn, type FreshProject } from './fresh-project.ts';
import { readmeFiles } from './readme.ts';

const bin = path.join(import.meta.dirname, '../node_modules/.bin');
const Packed = z.object({
  exports: z.record(z.string(), z.object({ types: z.string(), default: z.string() })),
  bin: z.object({ 'verify-statement': z.string() }),
});

describe('the package, packed and taken into a fresh project', () => {
  let project: FreshProject;
  beforeAll(async () => {
    project = await makeFreshProject();
    for (const { name, content } of [...readmeFiles(), ...docstringExamples()])
      writeFileSync(path.join(project.folder, name), content);
  }, 300_000);
  afterAll(() => project.remove());

  it.each(readmeFiles().filter(({ name }) => name.endsWith('.ts')))(
    'does what the README says: $name',
    async ({ name, output }) => {
      const result = await runIn(project.folder, process.execPath, '--no-warnings', name);
      expect(result).toEqual({ code: 0, printed: output });
    },
    60_000,
  );

  it('does what the examples of its docstrings say', async () => {
    const names = docstringExamples().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    writeFileSync(path.join(project.folder, 'examples.ts'), names.map((name) => `import './${name}';`).join('\n'));
    const result = await runIn(project.folder, process.execPath, '--no-warnings', 'examples.ts');
    expect(result).toEqual({ code: 0, printed: '' });
  }, 300_000);

  it('gives its types to every example, its own declarations checked too', async () => {
    expect(await runIn(project.folder, path.join(bin, 'tsc'), '-p', '.')).toEqual({ code: 0, printed: '' });
  }, 300_000);

  it('verifies a statement from its files alone, and finds what was changed', async () => {
    const history = await exampleHistory([
      { act: 'publish' },
      { act: 'confirm', display: 'full_name', name: 'Ada Example' },
    ]);
    const key = exampleKey();
    const bundle = JSON.stringify(await exampleBundle(history, key));
    const files = {
      'bundle.json': bundle,
      'tampered.json': bundle.replace('Ada Example', 'Eve Example'),
      'earlier.json': JSON.stringify(await exampleCheckpoint(history.entries.slice(0, 2), key)),
      'stranger.json': JSON.stringify(await exampleCheckpoint(history.entries.slice(0, 3), exampleKey())),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(project.folder, name), content);
    const command = path.join(
      project.folder,
      'node_modules/@coalition/domain',
      packedManifest(project).bin['verify-statement'],
    );
    const verify = (...args: string[]) => runIn(project.folder, process.execPath, command, ...args);
    const whole = await verify('bundle.json', '--checkpoint', 'earlier.json');
    expect(whole).toMatchObject({ code: 0, printed: expect.stringContaining('endorsements that stand: 1') });
    expect(whole.printed).toContain('Agrees with the checkpoint of size 2');
    expect(await verify('tampered.json')).toMatchObject({ code: 1, printed: expect.stringContaining('entry 4') });
    expect(await verify('bundle.json', '--checkpoint', 'stranger.json')).toMatchObject({ code: 1 });
    for (const args of [[], ['nowhere.json'], ['earlier.json'], ['bundle.json', '--checkpoint', 'bundle.json']])
      expect(await verify(...args)).toMatchObject({ code: 2 });
  }, 60_000);

  it('opens every door in a browser, without anything of Node', async () => {
    const doors = Object.keys(packedManifest(project).exports);
    const contents = doors.map((door) => `export * from '@coalition/domain/${door.slice(2)}';`).join('\n');
    const stdin = { contents, resolveDir: project.folder, loader: 'js' } as const;
    const bundle = await build({
      stdin,
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'domain',
      write: false,
      logLevel: 'silent',
    });
    expect(bundle.warnings).toEqual([]);
    const browser = createContext({ crypto: globalThis.crypto, TextEncoder, URL });
    runInContext(bundle.outputFiles[0]?.text ?? '', browser);
    const digest: unknown = await runInContext('domain.statementDigest(domain.statementVectors[0].words)', browser);
    expect(digest).toBe(runInContext('domain.statementVectors[0].digest', browser));
  }, 300_000);

  it('holds JavaScript and declarations only: no tests, no sources', async () => {
    const { printed } = await runIn(project.folder, 'tar', '-tzf', project.tarball);
    const files = printed.trim().split('\n');
    for (const file of files)
      expect(file).toMatch(/^package\/(dist\/.+\.js|dist\/.+\.d\.ts|README\.md|LICENSE|package\.json)$/);
    expect(files.some((file) => file.includes('.test.'))).toBe(false);
  });

  it('is found clean by publint', async () => {
    const result = await runIn(project.folder, path.join(bin, 'publint'), project.tarball, '--strict');
    expect(result).toMatchObject({ code: 0, printed: expect.stringContaining('All good') });
  }, 300_000);

  it('has right types for every way to import it', async () => {
    const result = await runIn(
      project.folder,
      path.join(bin, 'attw'),
      project.tarball,
      '--profile',
      'esm-only',
      '--format',
      'ascii',
    );
    expect(result, result.printed).toMatchObject({ code: 0 });
  }, 300_000);
});

function packedManifest({ folder }: FreshProject): z.infer<typeof Packed> {
  return Packed.parse(
    JSON.parse(readFileSync(path.join(folder, 'node_modules/@coalition/domain/package.json'), 'utf8')),
  );
}
