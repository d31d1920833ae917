/// <reference types="node" />
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf, digestBytes, digestJson } from './digest-bytes.ts';
import { Digest } from './digest.ts';

it('is the SHA-256 that others compute', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const digest = await digestBytes(Uint8Array.from(bytes));
      expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(Buffer.from(bytesOf(digest)).toString('hex')).toBe(digest);
    }),
  );
});

it('is the same for every order of keys', async () => {
  expect(await digestJson({ a: 1, b: 2 })).toBe(await digestJson({ b: 2, a: 1 }));
  expect(await digestJson({ a: 1, b: 2 })).not.toBe(await digestJson({ a: 2, b: 1 }));
});

it.each(['', 'a'.repeat(63), 'A'.repeat(64), 'g'.repeat(64), 'a'.repeat(65), `${'a'.repeat(64)}\n`])(
  'refuses %j as a digest',
  (text) => {
    expect(Digest.safeParse(text).success).toBe(false);
  },
);
