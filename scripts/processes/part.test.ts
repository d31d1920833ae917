import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEnvironment } from '../../packages/api/src/environment.ts';
import { partsOf, root } from './part.ts';

it('every process of an installation knows no key by which what comes from outside could change all objects', () => {
  const environment = readEnvironment({});
  expect(environment.ok && partsOf(environment.value).map(({ nodeOptions }) => nodeOptions)).toEqual(
    Array.from({ length: 3 }, () => ['--disable-proto=delete']),
  );
  for (const file of ['Dockerfile', 'compose.yaml']) {
    const started = readFileSync(join(root, file), 'utf8').match(/^(?:CMD|\s+command:) \[.*main\.ts.*$/gm) ?? [];
    expect(started).not.toEqual([]);
    for (const line of started) expect(line).toContain('--disable-proto=delete');
  }
});
