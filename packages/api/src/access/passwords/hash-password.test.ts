import { Password } from '@coalition/domain/access';
import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './hash-password.ts';
import { refuseCommonPassword } from './refuse-common-password.ts';

const hashOf = async (password: string): Promise<string> => {
  const hash = await hashPassword(password);
  return hash.ok ? hash.value : '';
};

describe('a stored pass phrase', () => {
  it('is an argon2id hash of 19 MiB and two passes, salted anew each time', async () => {
    const [one, other] = [await hashOf('seven quiet herons wait'), await hashOf('seven quiet herons wait')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it.each([
    ['blanks', 'correct horse battery', 'correct horse  battery'],
    ['the last of two hundred characters', `${'x'.repeat(199)}y`, `${'x'.repeat(199)}z`],
    ['composed and decomposed letters', 'café café café café', 'cafe\u0301 café café café'],
    ['emoji', '🐦 seven quiet herons', '🦆 seven quiet herons'],
  ])('tells apart phrases that differ in %s', async (_what, phrase, other) => {
    const hash = await hashOf(phrase);
    expect(await isPassword(phrase, hash)).toEqual({ ok: true, value: true });
    expect(await isPassword(other, hash)).toEqual({ ok: true, value: false });
  });

  it('is never the phrase of an account that does not exist', async () => {
    expect(await isPassword('', null)).toEqual({ ok: true, value: false });
  });

  it('is computed for at most 54 people at once; the next are asked to wait', async () => {
    const outcomes = await Promise.all(Array.from({ length: 60 }, () => isPassword('x', null)));
    expect(outcomes.filter((outcome) => !outcome.ok)).toHaveLength(6);
    expect((await isPassword('x', null)).ok).toBe(true);
  });
});

describe('a chosen pass phrase', () => {
  it.each([
    [14, false],
    [15, true],
    [64, true],
    [256, true],
    [257, false],
  ])('of %i characters: %s', (length, isAccepted) => {
    expect(Password.safeParse('ü'.repeat(length)).success).toBe(isAccepted);
  });

  const names = ['Canadian Coalition for Children with Incarcerated Parents', 'CCCIP', 'Ada Lovelace'];
  it.each([
    'passwordpassword',
    'Password Password!',
    'aaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '12345678901234567890',
    '09876543210987654',
    'qwertyuiopasdfgh',
    'azertyuiopqsdfgh',
    'Canadian Coalition for Children with Incarcerated Parents',
    'canadiancoalitionforchildrenwithincarceratedparents2026',
    'CCCIP CCCIP CCCIP 1',
    'Ada Lovelace 1815!',
  ])('is refused when it is among the first guesses: %s', (phrase) => {
    expect(refuseCommonPassword(phrase, names).ok).toBe(false);
  });

  it.each([
    'seven quiet herons wait',
    'correct horse battery staple',
    'ᐊᓈᓇ ᐊᑖᑕ ᓄᑕᕋᖅ ᐃᓪᓗ',
    '🐦🦆🦉🐓🦃🦅🕊🦢🦜🦩🦚🐧🐤🐥🐣',
  ])('is accepted otherwise: %s', (phrase) => {
    expect(refuseCommonPassword(phrase, names).ok).toBe(true);
  });
});
