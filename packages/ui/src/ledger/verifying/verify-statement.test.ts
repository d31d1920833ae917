import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import config from '../../../verify-statement.config.ts';

const served = import.meta.glob<string>('../../../../../apps/web/static/verify-statement.js', {
  eager: true,
  query: '?raw',
  import: 'default',
});

async function buildVerify(): Promise<string> {
  const outputs = [await build({ ...config, configFile: false, build: { ...config.build, write: false } })].flat();
  return outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .flatMap((part) => ('code' in part ? [part.code] : []))
    .join('');
}

describe('the check that a statement’s page loads', () => {
  it('is what its source builds', async () => {
    expect(Object.values(served)).toEqual([await buildVerify()]);
  });
  it('is smaller than 10 kB', () => {
    expect(Object.values(served).join('').length).toBeLessThan(10_000);
  });
  it('keeps nothing and asks for nothing but the file the page names', () => {
    const script = Object.values(served).join('');
    expect(script).not.toMatch(/XMLHttpRequest|cookie|Storage|sendBeacon|https?:/);
    expect(script.match(/fetch/g)).toHaveLength(1);
  });
});
