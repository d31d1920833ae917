import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import config from '../../../leave-site.config.ts';

const served = import.meta.glob<string>('../../../../../apps/web/static/leave-site.js', {
  eager: true,
  query: '?raw',
  import: 'default',
});

async function buildLeaveSite(): Promise<string> {
  const outputs = [await build({ ...config, configFile: false, build: { ...config.build, write: false } })].flat();
  return outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .flatMap((part) => ('code' in part ? [part.code] : []))
    .join('');
}

describe('the quick exit that pages load', () => {
  it('is what its source builds', async () => {
    expect(Object.values(served)).toEqual([await buildLeaveSite()]);
  });
  it('keeps nothing and asks nobody', () => {
    expect(Object.values(served).join('')).not.toMatch(/fetch|XMLHttpRequest|cookie|Storage|sendBeacon/);
  });
});
