import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hidingSecret, isSameSecret, sharedSecret } from './keys.ts';

describe('the shared secret', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'keys-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });
  const file = () => join(dataDir, 'keys', 'shared', 'secret');

  it('is made once, of 256 random bits, for its owner’s eyes alone', () => {
    const secret = sharedSecret(dataDir);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(sharedSecret(dataDir)).toBe(secret);
    expect(readFileSync(file(), 'utf8')).toBe(secret);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
  });

  it.each(['', '\n', 'abc', 'x'.repeat(64)])('is made anew where a power cut left %j of it', (left) => {
    sharedSecret(dataDir);
    writeFileSync(file(), left);
    expect(sharedSecret(dataDir)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the secret for hidden terms', () => {
  it('is one of its own, which site and office are not given', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'keys-'));
    const secret = hidingSecret(dataDir);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(hidingSecret(dataDir)).toBe(secret);
    expect(sharedSecret(dataDir)).not.toBe(secret);
    expect(statSync(join(dataDir, 'keys', 'hidden-searches')).mode & 0o777).toBe(0o600);
    rmSync(dataDir, { recursive: true });
  });
});

describe('isSameSecret', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['a', 'aa', false],
    ['', 'a', false],
    ['é', 'e', false],
  ])('compares %j with %j', (one, other, same) => {
    expect(isSameSecret(one, other)).toBe(same);
  });
});
