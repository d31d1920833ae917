/// <reference types="node" />
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bug } from '../values/index.ts';
import type { StatementBundle } from './bundle.ts';
import { exampleBundle, exampleHistory } from './history.examples.ts';

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, '../../../..', file), 'utf8');
const recipe = read('apps/web/src/lib/ledger/check-bundle.py');
const has = (command: string, flag: string): boolean => spawnSync(command, [flag]).status === 0;
const guides = ['docs/guides/verify-a-statement.md', 'docs/guides/verifier-une-declaration.md'];

describe.skipIf(!has('python3', '--version'))('the recipe for strangers, in another language', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'recipe-'));
  let bundle: StatementBundle;
  beforeAll(async () => {
    writeFileSync(path.join(folder, 'check-bundle.py'), recipe);
    bundle = await exampleBundle(
      await exampleHistory([
        { act: 'publish' },
        { act: 'confirm', display: 'full_name', name: 'Émile “É” Exemple' },
        { act: 'confirm', display: 'counted_only', name: 'Ada Example' },
        { act: 'confirm', display: 'initials_and_place', name: 'Zoë Example' },
        { act: 'elsewhere' },
        { act: 'withdraw', which: 2 },
        { act: 'new_version' },
      ]),
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function check(content: object) {
    writeFileSync(path.join(folder, 'bundle.json'), JSON.stringify(content));
    return spawnSync('python3', ['check-bundle.py', 'bundle.json'], { cwd: folder, encoding: 'utf8' });
  }

  it('finds the digests, the commitments and the root of a bundle', () => {
    const { status, stdout } = check(bundle);
    expect(stdout).toContain('2 endorsements stand, 1 are shown');
    expect(stdout).toContain(bundle.checkpoint.checkpoint.root);
    expect(status).toBe(0);
  });

  it('finds what was changed', () => {
    const [name = bug('no name')] = bundle.roll;
    const [version = bug('no version')] = bundle.versions;
    const forgeries: Partial<StatementBundle>[] = [
      { roll: [] },
      { roll: [{ ...name, entry: { ...name.entry, confirmedAt: bundle.checkpoint.checkpoint.at } }] },
      { versions: [{ ...version, text: `${version.text} ` }, ...bundle.versions.slice(1)] },
      { ledger: bundle.ledger.slice(0, -1) },
      { ledger: [...bundle.ledger.slice(0, 2), ...bundle.ledger.slice(3)] },
    ];
    for (const forgery of forgeries) expect(check({ ...bundle, ...forgery }).status).toBe(1);
  });

  it.skipIf(!has('openssl', 'version'))('leaves what OpenSSL needs to check the signature', () => {
    const [, command = ''] = /Now check the signature: (openssl .*)"\)/.exec(recipe) ?? [];
    const [program = '', ...args] = command.split(' ');
    check(bundle);
    expect(execFileSync(program, args, { cwd: folder, encoding: 'utf8' })).toContain('Verified Successfully');
    check({ ...bundle, checkpoint: { ...bundle.checkpoint, signature: '0'.repeat(128) } });
    expect(spawnSync(program, args, { cwd: folder }).status).not.toBe(0);
  });
});

describe('the guides', () => {
  it.each(guides)('hold the recipe word for word: %s', (guide) => {
    expect(read(guide)).toContain(`\`\`\`python\n${recipe}\`\`\``);
    expect(read(guide)).toContain('openssl pkeyutl -verify -pubin -inkey key.pem -rawin');
  });
});
