import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { checkpointsIn } from './verify-statement.ts';
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
  it('is smaller than 10 kB as it is sent', () => {
    expect(gzipSync(Object.values(served).join('')).length).toBeLessThan(10_000);
  });
  it('keeps nothing and asks for nothing but the file the page names', () => {
    const script = Object.values(served).join('');
    expect(script).not.toMatch(/XMLHttpRequest|cookie|Storage|sendBeacon|https?:/);
    expect(script.match(/fetch/g)).toHaveLength(1);
  });
});

describe('what a reader gives to hold the file against', () => {
  const signed = (size: number) => {
    const checkpoint = { size, root: 'a'.repeat(64), at: '2026-03-02T15:00:00.000Z' };
    return { checkpoint, signature: 'b'.repeat(128) };
  };

  it('may be a receipt as it came, quoted and wrapped, or a file of many', () => {
    const line = JSON.stringify(signed(12));
    const wrapped = line.replace(/.{60}/g, (part) => `${part}\n> `);
    expect(checkpointsIn(`Hello,\n\n> ${wrapped}\n\nYours`)).toEqual([signed(12)]);
    expect(checkpointsIn(JSON.stringify({ checkpoints: [signed(1), signed(2)] }, null, 2))).toEqual([
      signed(1),
      signed(2),
    ]);
  });

  it('is nothing where it holds no checkpoint', () => {
    expect(checkpointsIn('Checkpoint 12, root aaaa')).toEqual([]);
    expect(checkpointsIn(JSON.stringify({ ...signed(3), checkpoint: { size: 'three' } }))).toEqual([]);
  });
});
